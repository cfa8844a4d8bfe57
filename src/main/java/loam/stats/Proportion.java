package loam.stats;

/**
 * How often something held among independent trials.
 *
 * @param successes times it held, 0 … {@code trials}
 * @param trials number of trials, at least 1
 */
public record Proportion(int successes, int trials) {
  public Proportion {
    Require.atLeast("trials", trials, 1);
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(
          "successes (%d) must lie in 0 … trials (%d)".formatted(successes, trials));
    }
  }

  /** Successes over trials, in [0, 1]. */
  public double share() {
    return (double) successes / trials;
  }

  /**
   * Wilson's score interval: all probabilities p with {@code |share − p| ≤ z √(p (1 − p) / n)}. It
   * stays inside [0, 1] and is sound for shares of 0 and 1, where share ± half-width fails.
   *
   * @param level confidence level in (0, 1); reached on average over p, not for every p
   * @see "E. B. Wilson, Probable Inference, JASA 22 (1927); R. G. Newcombe, Two-Sided Confidence
   *     Intervals for the Single Proportion, Statistics in Medicine 17 (1998), method 3"
   */
  public Interval wilson(double level) {
    double z = StandardNormal.factor(level);
    double shrink = 1 + z * z / trials;
    double centre = (share() + z * z / (2 * trials)) / shrink;
    double variance = share() * (1 - share()) / trials + z * z / (4.0 * trials * trials);
    double halfWidth = z * Math.sqrt(variance) / shrink;
    return new Interval(
        successes == 0 ? 0 : centre - halfWidth, successes == trials ? 1 : centre + halfWidth);
  }
}
