package loam.stats;

/**
 * A verdict and its strength.
 *
 * @param verdict what the difference comes to
 * @param confidence confidence in [1/2, 1] that the mean has changed in the direction of the sample
 *     mean, {@code 1 − p/2} with the two-sided p-value; 1/2 if no direction was or could be seen
 */
public record Judgement(Verdict verdict, double confidence) {
  public Judgement {
    if (!(confidence >= 0.5 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence (%s) must lie in [0.5, 1]".formatted(confidence));
    }
  }

  /**
   * By Student's test alone; agrees with {@link PairedDifference#interval} at the same level.
   *
   * @param level confidence level in (0, 1)
   */
  public static Judgement of(PairedDifference difference, double level) {
    return of(difference, difference.pValue(), level);
  }

  /**
   * As one of a family.
   *
   * @param pValue the p-value of the difference, adjusted for its family ({@link Holm#adjusted})
   * @param level confidence level of the family, in (0, 1)
   */
  public static Judgement of(PairedDifference difference, double pValue, double level) {
    Require.level(level);
    return new Judgement(verdict(difference, pValue <= 1 - level), 1 - pValue / 2);
  }

  private static Verdict verdict(PairedDifference difference, boolean detected) {
    return switch (difference.kind()) {
      case TOO_FEW_PAIRS -> Verdict.TOO_FEW_PAIRS;
      case IDENTICAL -> Verdict.IDENTICAL;
      case CONSTANT, VARYING ->
          !detected
              ? Verdict.NO_DETECTABLE_DIFFERENCE
              : difference.mean() > 0 ? Verdict.HIGHER : Verdict.LOWER;
    };
  }

  /** The confidence in words. */
  public Likelihood likelihood() {
    return Likelihood.of(confidence);
  }
}
