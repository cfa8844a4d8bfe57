package loam.city;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import loam.language.RefusedException;
import loam.random.Elementary;

/**
 * A value that changes over time, given at dated knots; held before the first and after the last.
 */
public final class DatedSeries implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What holds between two knots. */
  public enum Interpolation {
    /** The value of the earlier knot. */
    STEP,
    /** A straight line. */
    LINEAR,
    /** Constant growth; all knots must be above 0. */
    LOG_LINEAR
  }

  private final Interpolation interpolation;
  private final int[] days;
  private final double[] values;

  /**
   * A series through the given knots.
   *
   * @throws IllegalArgumentException if there is no knot, or a knot that is not finite, or not
   *     above 0 in a log-linear series
   */
  public DatedSeries(Interpolation interpolation, SortedMap<LocalDate, Double> knots) {
    if (knots.isEmpty()) {
      throw new RefusedException("a series needs at least one knot");
    }
    this.interpolation = interpolation;
    this.days = knots.keySet().stream().mapToInt(Timescale::dayOf).toArray();
    this.values = knots.values().stream().mapToDouble(Double::doubleValue).toArray();
    for (double value : values) {
      if (!Double.isFinite(value) || (interpolation == Interpolation.LOG_LINEAR && value <= 0)) {
        throw new RefusedException("a series cannot go through %s", value);
      }
    }
  }

  /** A series that never changes. */
  public static DatedSeries constant(double value) {
    return new DatedSeries(Interpolation.STEP, new TreeMap<>(Map.of(Timescale.ORIGIN, value)));
  }

  /** The value at a model time in days. */
  public double at(double time) {
    if (time <= days[0]) {
      return values[0];
    }
    int last = days.length - 1;
    if (time >= days[last]) {
      return values[last];
    }
    int after = 1;
    while (days[after] <= time) {
      after++;
    }
    double share = (time - days[after - 1]) / (days[after] - days[after - 1]);
    double from = values[after - 1];
    double to = values[after];
    return switch (interpolation) {
      case STEP -> from;
      case LINEAR -> from + share * (to - from);
      case LOG_LINEAR -> from * Elementary.exp(share * Elementary.log(to / from));
    };
  }

  /** Midnight of the last knot, in days. */
  public int lastDay() {
    return days[days.length - 1];
  }

  public int size() {
    return days.length;
  }

  /** Model time of a knot in days. */
  public int day(int knot) {
    return days[knot];
  }

  /** Value at a knot. */
  public double value(int knot) {
    return values[knot];
  }

  public Interpolation interpolation() {
    return interpolation;
  }

  public double max() {
    return Arrays.stream(values).max().getAsDouble();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatedSeries that
        && interpolation == that.interpolation
        && Arrays.equals(days, that.days)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(days) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "%s%s%s".formatted(interpolation, Arrays.toString(days), Arrays.toString(values));
  }
}
