package loam.stats;

/** Which outcomes are preferred. */
public enum Better {
  LARGER,
  SMALLER;

  /** The outcomes, with their sign changed if smaller ones are better. */
  double[] asLarger(double[] outcomes) {
    double[] copy = outcomes.clone();
    for (int i = 0; this == SMALLER && i < copy.length; i++) {
      copy[i] = -copy[i];
    }
    return copy;
  }
}
