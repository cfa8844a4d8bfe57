package loam.jsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import jsl.simulation.SchedulingElement;
import loam.kernel.JslCalendar;

/** A user's element that looks at something at certain times, after all that happens then. */
final class Beside extends SchedulingElement {
  private final DoubleSupplier sight;
  private final double[] times;
  private final List<Double> seen = new ArrayList<>();

  Beside(EcosystemElement parent, DoubleSupplier sight, double... times) {
    super(parent);
    this.sight = sight;
    this.times = times;
  }

  /** What was seen in the last replication. */
  List<Double> seen() {
    return seen;
  }

  @Override
  protected void initialize() {
    seen.clear();
    for (double time : times) {
      scheduleEvent(event -> seen.add(sight.getAsDouble()), time, JslCalendar.AFTERWARDS + 1);
    }
  }
}
