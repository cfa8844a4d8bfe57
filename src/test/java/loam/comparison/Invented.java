package loam.comparison;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/** Month ends from January 2027 on, with values of one's own; other metrics are 0. */
final class Invented implements Trajectories {
  static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

  private final int months;
  private final int replications;
  private final Map<Metric, double[][]> values = new HashMap<>();

  Invented(int replications, int months) {
    this.replications = replications;
    this.months = months;
  }

  /** One row per replication. */
  Invented with(Metric metric, double[]... rows) {
    values.put(metric, rows);
    return this;
  }

  static LocalDate endOfMonth(int month) {
    return BEGIN.plusMonths(month + 1L).minusDays(1);
  }

  @Override
  public List<LocalDate> dates() {
    return Stream.iterate(0, month -> month + 1).limit(months).map(Invented::endOfMonth).toList();
  }

  @Override
  public int replications() {
    return replications;
  }

  @Override
  public double[][] values(Metric metric) {
    return values.getOrDefault(metric, new double[replications][months]);
  }
}
