package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.stats.Clusters;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.StructuralVariance;

/**
 * How much of the variance of an outcome at a year end is chance, how much comes from parameters
 * and how much from structure, if the structure as published and its alternatives are equally
 * likely; and what each alternative alone would change.
 *
 * @param chance share in the variance, 0 to 1; the three add up to 1
 * @param parameters 0 if one value is used for each
 * @param interval 90 % interval of the share of structure; none for few vectors
 * @param notChance the same for structure and parameters together
 * @param independent how many vectors it rests on, or replications if there are no vectors
 * @param effects one for each alternative: its outcome less the published structure's
 */
public record StructuralSplit(
    Metric metric,
    LocalDate date,
    double chance,
    double parameters,
    double structure,
    Optional<Interval> interval,
    Optional<Interval> notChance,
    int independent,
    List<PairedDifference> effects) {
  private static final double LEVEL = 0.9;
  private static final int FEWEST = 5;

  public StructuralSplit {
    effects = List.copyOf(effects);
  }

  /**
   * Splits of a metric at all year ends; none where there are too few vectors, or nothing varies.
   */
  public static List<StructuralSplit> yearly(
      StructuredRun run, Optional<Posterior> posterior, Metric metric) {
    List<Projection> projections =
        run.all().stream().map(one -> Projections.yearly(one, metric)).toList();
    List<LocalDate> dates = projections.get(0).dates();
    List<StructuralSplit> splits = new ArrayList<>();
    for (int year = 0; year < dates.size(); year++) {
      double[][] outcomes = new double[projections.size()][];
      for (int place = 0; place < outcomes.length; place++) {
        outcomes[place] = projections.get(place).samples().get(year).inOrder();
      }
      if (isWhole(outcomes, run.published().replications())) {
        of(metric, dates.get(year), outcomes, posterior).ifPresent(splits::add);
      }
    }
    return splits;
  }

  private static boolean isWhole(double[][] outcomes, int replications) {
    return Arrays.stream(outcomes)
        .allMatch(
            one -> one.length == replications && Arrays.stream(one).allMatch(Double::isFinite));
  }

  private static Optional<StructuralSplit> of(
      Metric metric, LocalDate date, double[][] outcomes, Optional<Posterior> posterior) {
    double[][][] byVector =
        Arrays.stream(outcomes).map(one -> rows(one, posterior)).toArray(double[][][]::new);
    if (byVector[0].length < FEWEST) {
      return Optional.empty();
    }
    StructuralVariance variance = StructuralVariance.of(byVector);
    double total = variance.structure() + variance.parameters() + variance.chance();
    if (!(total > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new StructuralSplit(
            metric,
            date,
            variance.chance() / total,
            variance.parameters() / total,
            variance.structure() / total,
            variance.interval(LEVEL),
            variance.intervalWithoutChance(LEVEL),
            byVector[0].length,
            effects(outcomes, posterior)));
  }

  /** By vector; each replication alone where there are none. */
  private static double[][] rows(double[] outcomes, Optional<Posterior> posterior) {
    return posterior
        .map(vectors -> vectors.byVector(outcomes))
        .orElseGet(
            () ->
                Arrays.stream(outcomes)
                    .mapToObj(one -> new double[] {one})
                    .toArray(double[][]::new));
  }

  private static List<PairedDifference> effects(
      double[][] outcomes, Optional<Posterior> posterior) {
    Clusters clusters = clusters(outcomes[0].length, posterior);
    return Arrays.stream(outcomes)
        .skip(1)
        .map(other -> PairedDifference.of(other, outcomes[0], clusters))
        .toList();
  }

  private static Clusters clusters(int replications, Optional<Posterior> posterior) {
    int[] labels = new int[replications];
    Arrays.setAll(labels, i -> posterior.map(vectors -> vectors.vectorOf(i + 1)).orElse(i));
    return Clusters.of(labels);
  }
}
