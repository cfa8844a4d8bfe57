package loam.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A forecast by equally likely members, e.g. replications, and how well it did. Scores are in the
 * unit of the outcome; smaller is better, 0 is best; all are proper, so that honest forecasts win
 * on average.
 *
 * @see "T. Gneiting, A. E. Raftery, Strictly Proper Scoring Rules, Prediction, and Estimation, JASA
 *     102 (2007), sections 4.2 and 6.2; J. Bracher, E. L. Ray, T. Gneiting, N. G. Reich, Evaluating
 *     Epidemic Forecasts in an Interval Format, PLOS Computational Biology 17 (2021)"
 */
public final class EnsembleForecast {
  private final Sample members;

  private EnsembleForecast(Sample members) {
    this.members = members;
  }

  /** At least one member, all finite. */
  public static EnsembleForecast of(double[] members) {
    return new EnsembleForecast(Sample.of(Require.finite("members", members, 1)));
  }

  /**
   * Continuous ranked probability score of the members' empirical distribution: {@code E|X − y| −
   * E|X − X′|/2}. For one member it is the absolute error.
   */
  public double crps(double observed) {
    return meanError(observed) - meanDistance() / 2;
  }

  /**
   * The score that the distribution behind the members would have, on average over members: {@code
   * E|X − X′|} is taken over distinct members. It compares ensembles of different size fairly; may
   * be below 0; at least two members.
   *
   * @see "C. A. T. Ferro, Fair Scores for Ensemble Forecasts, QJRMS 140 (2014)"
   */
  public double fairCrps(double observed) {
    int n = members.size();
    Require.atLeast("number of members", n, 2);
    return meanError(observed) - meanDistance() / 2 * n / (n - 1);
  }

  private double meanError(double observed) {
    double y = Require.finite("observed", new double[] {observed}, 1)[0];
    return Arrays.stream(members.inOrder()).map(member -> Math.abs(member - y)).sum()
        / members.size();
  }

  /** Mean of |X − X′| over all n² pairs, from the order statistics. */
  private double meanDistance() {
    int n = members.size();
    double sum = 0;
    for (int rank = 1; rank <= n; rank++) {
      sum += (2.0 * rank - n - 1) * members.ordered(rank);
    }
    return 2 * sum / n / n;
  }

  /**
   * The central interval that holds one member more with this probability, e.g. 0.9; none for too
   * few members ({@link Sample#central}).
   */
  public Optional<Interval> central(double level) {
    return members.central(level);
  }

  /**
   * Width of the central interval, plus 2/α times the distance by which it misses, α = 1 − level;
   * nothing for too few members.
   */
  public OptionalDouble intervalScore(double level, double observed) {
    return central(level)
        .map(interval -> OptionalDouble.of(score(interval, level, observed)))
        .orElse(OptionalDouble.empty());
  }

  private static double score(Interval interval, double level, double observed) {
    double missed = Math.max(0, Math.max(interval.low() - observed, observed - interval.high()));
    return interval.high() - interval.low() + 2 / (1 - level) * missed;
  }

  /**
   * Weighted interval score: {@code (|y − median|/2 + Σ α/2 · interval score) / (K + 1/2)} over K
   * central intervals, those that the members are enough for; close to {@link #crps} for many
   * evenly spaced levels.
   *
   * @param levels of the intervals, e.g. 0.5, 0.8, 0.9; may be none
   */
  public double weightedIntervalScore(double observed, double... levels) {
    Require.finite("observed", new double[] {observed}, 1);
    double sum = Math.abs(observed - members.quantile(0.5)) / 2;
    int intervals = 0;
    for (double level : levels) {
      OptionalDouble score = intervalScore(level, observed);
      sum += (1 - level) / 2 * score.orElse(0);
      intervals += score.isPresent() ? 1 : 0;
    }
    return sum / (intervals + 0.5);
  }

  /**
   * How often central intervals held what was observed; to be near {@code level}.
   *
   * @param forecasts one for each observation, at least one; with too few members none holds
   */
  public static Proportion coverage(EnsembleForecast[] forecasts, double[] observed, double level) {
    double[] outcomes = Require.finite("observed", observed, 1);
    if (forecasts.length != outcomes.length) {
      throw new IllegalArgumentException(
          "%d forecasts for %d observations".formatted(forecasts.length, outcomes.length));
    }
    int held = 0;
    for (int i = 0; i < outcomes.length; i++) {
      double outcome = outcomes[i];
      boolean holds = forecasts[i].central(level).map(of -> of.contains(outcome)).orElse(false);
      held += holds ? 1 : 0;
    }
    return new Proportion(held, outcomes.length);
  }
}
