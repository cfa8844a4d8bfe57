package loam.stats;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a paired difference comes to as one of a family: an interval, and the verdict that it gives.
 * Differences are significant exactly where their interval leaves out 0, and all intervals of a
 * family hold together with the family's level, however they depend on each other (Bonferroni).
 *
 * @param verdict what the difference comes to
 * @param interval of the mean difference, at {@code level}; none if pairs are too few
 * @param level of this interval alone, {@code 1 − (1 − family's level) / m} with m the number of
 *     differences in the family that are not identical
 * @param familyP p-value times m, at most 1; it is at most {@code 1 − family's level} where the
 *     verdict is higher or lower
 * @param more about how many replications more would settle it, if the mean and scatter stay as
 *     they are; only of {@link Verdict#TOO_FEW_REPLICATIONS}
 */
public record Judgement(
    Verdict verdict, Optional<Interval> interval, double level, double familyP, OptionalInt more) {
  private static final int MOST = 1000; // independent pairs: more is out of reach

  public Judgement {
    Require.level(level);
    if (!(familyP >= 0 && familyP <= 1)) {
      throw new IllegalArgumentException("p-value (%s) must lie in [0, 1]".formatted(familyP));
    }
  }

  /**
   * By Student's test alone.
   *
   * @param level confidence level in (0, 1)
   */
  public static Judgement of(PairedDifference difference, double level) {
    return family(List.of(difference), level).get(0);
  }

  /**
   * Of all differences of a table, in their order. Those that are identical are no hypotheses and
   * cost the others nothing.
   *
   * @param level confidence level of all intervals together, in (0, 1)
   * @see "O. J. Dunn, Multiple Comparisons among Means, JASA 56 (1961)"
   */
  public static List<Judgement> family(List<PairedDifference> differences, double level) {
    int size = size(differences);
    double each = Holm.bonferroniLevel(level, size);
    return differences.stream().map(difference -> of(difference, level, each, size)).toList();
  }

  /** Number of hypotheses: differences that are not identical; 1 if there is none. */
  private static int size(List<PairedDifference> differences) {
    long size = differences.stream().filter(difference -> !difference.isIdentical()).count();
    return (int) Math.max(1, size);
  }

  private static Judgement of(PairedDifference difference, double level, double each, int size) {
    double p = Math.min(1, size * difference.pValue());
    Optional<Interval> interval = difference.interval(each);
    Verdict verdict = verdict(difference, interval, level, each);
    return new Judgement(
        verdict,
        interval,
        each,
        p,
        verdict == Verdict.TOO_FEW_REPLICATIONS ? more(difference, each) : OptionalInt.empty());
  }

  private static Verdict verdict(
      PairedDifference difference, Optional<Interval> interval, double level, double each) {
    if (difference.isIdentical()) {
      return Verdict.IDENTICAL;
    }
    if (interval.isEmpty()) {
      return Verdict.TOO_FEW_REPLICATIONS;
    }
    if (!interval.get().contains(0)) {
      return difference.mean() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    }
    if (difference.hasOneSign()) {
      return difference.independentSize() < Agreement.fewest(each)
          ? Verdict.TOO_FEW_REPLICATIONS
          : difference.mean() > 0 ? Verdict.HIGHER_IN_EVERY_PAIR : Verdict.LOWER_IN_EVERY_PAIR;
    }
    boolean alone = difference.interval(level).map(of -> !of.contains(0)).orElse(false);
    return alone ? Verdict.TOO_FEW_REPLICATIONS : Verdict.NOT_SIGNIFICANT;
  }

  /**
   * How many replications more it takes until t(k−1) · s/√k is below the mean difference, or until
   * one sign in all of k pairs is significant. Where that is out of reach, as many as a verdict
   * takes at all; nothing if they are there, or if there are not so many to be had.
   */
  private static OptionalInt more(PairedDifference difference, double each) {
    int there = difference.independentSize();
    int needed =
        there == 1
            ? Agreement.FEWEST
            : Math.min(byMean(difference, each), bySign(difference, each));
    int most = Math.min(MOST, difference.mostIndependent());
    if (Agreement.FEWEST > most || (needed > most && there >= Agreement.FEWEST)) {
      return OptionalInt.empty();
    }
    int pairs = needed > most ? Agreement.FEWEST : Math.max(needed, Agreement.FEWEST);
    int together = (difference.size() + there - 1) / there; // pairs that share their parameters
    return OptionalInt.of(pairs * together - difference.size());
  }

  private static int bySign(PairedDifference difference, double each) {
    return difference.hasOneSign() ? Agreement.fewest(each) : Integer.MAX_VALUE;
  }

  private static int byMean(PairedDifference difference, double each) {
    double ratio = difference.standardDeviation() / Math.abs(difference.mean());
    int pairs = Math.max(difference.independentSize() + 1, Agreement.FEWEST);
    while (pairs <= MOST && !(new StudentT(pairs - 1).factor(each) * ratio < Math.sqrt(pairs))) {
      pairs++;
    }
    return ratio > 0 && pairs <= MOST ? pairs : Integer.MAX_VALUE;
  }

  /**
   * Confidence in [1/2, 1] that the mean has changed in the direction of the sample mean, {@code 1
   * − p/2} with the p-value of the family; 1/2 if no direction was or could be seen.
   */
  public double confidence() {
    return 1 - familyP / 2;
  }

  /** The confidence in words. */
  public Likelihood likelihood() {
    return Likelihood.of(confidence());
  }

  /** Whether the interval leaves out 0. */
  public boolean isSignificant() {
    return verdict == Verdict.HIGHER || verdict == Verdict.LOWER;
  }
}
