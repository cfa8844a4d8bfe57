package loam.bench;

/** What {@link Lifecycle} says of stays, looked up. */
final class Stay {
  private static final double[] MEANS = new double[Lifecycle.STAGES];
  private static final double[] CHANCES = new double[Lifecycle.STAGES];

  static {
    for (int stage = 0; stage < Lifecycle.STAGES; stage++) {
      MEANS[stage] = Lifecycle.meanStay(stage);
      CHANCES[stage] = Lifecycle.chanceToRise(stage);
    }
  }

  private Stay() {}

  /** Mean length in days. */
  static double mean(int stage) {
    return MEANS[stage];
  }

  static double chanceToRise(int stage) {
    return CHANCES[stage];
  }
}
