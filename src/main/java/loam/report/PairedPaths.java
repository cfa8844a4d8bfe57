package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.stats.Sample;

/**
 * What a policy changes over time, replication by replication under common random numbers.
 *
 * @param dates ends of months for stocks, ends of years for all else; only those on which every
 *     pair has a value
 * @param samples policy less reference, one sample per date, in the metric's own unit
 */
public record PairedPaths(List<LocalDate> dates, List<Sample> samples) {
  public PairedPaths {
    dates = List.copyOf(dates);
    samples = List.copyOf(samples);
  }

  /**
   * The differences of a metric.
   *
   * @param begin the day on which the policy begins to differ; if that is within the dates, those
   *     are left out that lie more than a year before it
   */
  public static PairedPaths of(
      Trajectories policy, Trajectories reference, Metric metric, LocalDate begin) {
    Projection with = projection(policy, metric);
    Projection without = projection(reference, metric);
    LocalDate from = begin.isAfter(last(with)) ? LocalDate.MIN : begin.minusYears(1);
    List<LocalDate> dates = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (int date = 0; date < with.dates().size(); date++) {
      double[] pairs = with.samples().get(date).inOrder();
      double[] others = without.samples().get(date).inOrder();
      boolean whole =
          pairs.length == policy.replications() && others.length == policy.replications();
      if (whole && !with.dates().get(date).isBefore(from)) {
        Arrays.setAll(pairs, i -> pairs[i] - others[i]);
        if (Arrays.stream(pairs).allMatch(Double::isFinite)) {
          dates.add(with.dates().get(date));
          samples.add(Sample.of(pairs));
        }
      }
    }
    return new PairedPaths(dates, samples);
  }

  private static LocalDate last(Projection projection) {
    List<LocalDate> dates = projection.dates();
    return dates.isEmpty() ? LocalDate.MIN : dates.get(dates.size() - 1);
  }

  /** Stocks month by month, flows and rates by calendar year. */
  static Projection projection(Trajectories trajectories, Metric metric) {
    return metric.kind() == Metric.Kind.STOCK
        ? Projections.monthly(trajectories, metric)
        : Projections.yearly(trajectories, metric);
  }

  /** Whether any pair ever differs. */
  public boolean moves() {
    return samples.stream().anyMatch(sample -> sample.share(value -> value != 0) > 0);
  }

  /** Places of the ends of calendar years. */
  public List<Integer> yearEnds() {
    return IntStream.range(0, dates.size())
        .filter(place -> dates.get(place).getMonthValue() == 12)
        .boxed()
        .toList();
  }
}
