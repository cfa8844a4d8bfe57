package loam.stats;

/** Which outcomes are preferred. */
public enum Better {
  LARGER,
  SMALLER;

  /** The outcomes, with their sign changed if smaller ones are better. */
  double[][] asLarger(double[][] outcomes) {
    double[][] copy = new double[outcomes.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = asLarger(outcomes[i]);
    }
    return copy;
  }

  double[] asLarger(double[] outcomes) {
    double[] copy = outcomes.clone();
    for (int i = 0; this == SMALLER && i < copy.length; i++) {
      copy[i] = -copy[i];
    }
    return copy;
  }

  /** An interval of differences of larger-is-better outcomes, back on the scale of the outcomes. */
  Interval original(Interval interval) {
    return this == LARGER ? interval : interval.negated();
  }
}
