package loam.comparison;

import java.time.LocalDate;
import loam.ecosystem.Metric;
import loam.stats.PairedDifference;
import loam.stats.Verdict;

/**
 * How much of an effect rests on assumed strengths of levers: the effect again in a world where
 * these strengths are nil.
 *
 * @param verdict of the effect itself, as one of its family
 * @param full the effect as it is, over the same replications
 * @param without the effect with all assumed strengths of the policy's levers at no effect
 */
public record AssumedPart(
    Metric metric,
    LocalDate date,
    Verdict verdict,
    PairedDifference full,
    PairedDifference without) {
  /** Whether the effect itself is significant, without which it has no share. */
  public boolean isSignificant() {
    return verdict == Verdict.HIGHER || verdict == Verdict.LOWER;
  }

  /** Part of the mean effect that goes when the strengths go; NaN if there is no effect. */
  public double share() {
    return 1 - without.mean() / full.mean();
  }
}
