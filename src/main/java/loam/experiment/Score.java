package loam.experiment;

import loam.city.Target;

/**
 * One published figure beside what a run made of it.
 *
 * @param target the figure and what was expected
 * @param verdict met if the mean over replications lies within the tolerance
 * @param mean over replications, in the unit of the metric; NaN if there is none
 * @param low lower end of the 80 % predictive interval; NaN for too few replications
 * @param high upper end
 * @param inside share of replications within the tolerance
 * @param n replications that it rests on; 0 if there are none
 */
public record Score(
    Target target, Verdict verdict, double mean, double low, double high, double inside, int n) {
  /** How a figure fared. */
  public enum Verdict {
    MET,
    MISSED,
    INPUT,
    CONTEXT,
    /** Its date lies beyond the end of the run. */
    BEYOND
  }

  /** How far the mean is outside the tolerance, in the unit of the metric; 0 if it is inside. */
  public double missedBy() {
    if (target.role() instanceof Target.Scored scored && verdict == Verdict.MISSED) {
      return mean < scored.lowest() ? mean - scored.lowest() : mean - scored.highest();
    }
    return 0;
  }
}
