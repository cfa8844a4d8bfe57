package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.stats.Interval;
import loam.stats.NestedVariance;

/**
 * How much of the variance of an outcome at a year end is chance, and how much comes from what is
 * not known about the parameters: nested analysis of variance over the vectors of a posterior.
 *
 * @param parameters share of the parameters in the variance, 0 to 1; the rest is chance
 * @param interval 90 % interval of that share
 * @param vectors how many vectors it rests on
 */
public record VarianceSplit(
    Metric metric, LocalDate date, double parameters, Interval interval, int vectors) {
  private static final double LEVEL = 0.9;
  private static final int FEWEST_VECTORS = 5;

  /** Splits of a metric at all year ends; none where no vector was repeated, or nothing varies. */
  public static List<VarianceSplit> yearly(
      Trajectories trajectories, Optional<Posterior> posterior, Metric metric) {
    if (posterior.isEmpty()) {
      return List.of();
    }
    Projection projection = Projections.yearly(trajectories, metric);
    List<VarianceSplit> splits = new ArrayList<>();
    for (int year = 0; year < projection.dates().size(); year++) {
      double[] outcomes = projection.samples().get(year).inOrder();
      LocalDate date = projection.dates().get(year);
      if (outcomes.length == trajectories.replications()) { // NaN is left out of a sample
        of(metric, date, posterior.get().byVector(outcomes)).ifPresent(splits::add);
      }
    }
    return splits;
  }

  private static Optional<VarianceSplit> of(Metric metric, LocalDate date, double[][] byVector) {
    boolean isFinite =
        Arrays.stream(byVector).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    if (!isFinite || byVector.length < FEWEST_VECTORS) {
      return Optional.empty();
    }
    NestedVariance variance = NestedVariance.of(byVector);
    double total = variance.between() + variance.within();
    if (variance.within() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new VarianceSplit(
            metric,
            date,
            variance.between() / total,
            variance.shareInterval(LEVEL),
            byVector.length));
  }

  /** Share of chance. */
  public double chance() {
    return 1 - parameters;
  }
}
