package loam.city;

/**
 * How firms behave towards the tiers, and how reviewers do; the rules themselves are {@link
 * TierRule}s.
 *
 * @param innovativeScoreRate awards per year of the innovative title to a firm that qualifies
 * @param applyProb chance that a qualified, willing firm applies in one municipal batch, by date
 * @param willingShare share of firms that would ever apply for a title
 * @param passRate share of qualified applications that pass the assessment
 * @param packageApplyFactor effect of the SME package at strength 1 on the chance to apply
 * @param packageDrift extra log growth per year of specialised firms under the package
 * @param giantReexamPass share of little giants that pass their re-examination
 * @param giantScore weights of quality, ln(R&amp;D expense), two-year growth and noise in the
 *     ranking
 */
public record TierParameters(
    @Within(unit = "1/year", low = 0, high = 100, otherwise = 0) double innovativeScoreRate,
    @Within(unit = "1", low = 0, high = 1, otherwise = 1) DatedSeries applyProb,
    @Within(unit = "1", low = 0, high = 1, otherwise = 1) double willingShare,
    @Within(unit = "1", low = 0, high = 1, otherwise = 1) double passRate,
    @Within(unit = "1", low = 0.5, high = 100, otherwise = 1) double packageApplyFactor,
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double packageDrift,
    @Within(unit = "1", low = 0, high = 1, otherwise = 1) double giantReexamPass,
    @Within(
            unit = "1",
            low = -1000,
            high = 1000,
            otherwise = {1, 0, 0, 0})
        Numbers giantScore) {
  public TierParameters {
    new Domain()
        .size("giantScore", giantScore, 4, "weights of quality, ln(R&D), growth and noise")
        .check();
  }

  /** The value of a figure of a procedure. */
  public double of(Figure figure) {
    return switch (figure.parameter()) {
      case "" -> figure.number();
      case "tiers.innovativeScoreRate" -> innovativeScoreRate;
      case "tiers.passRate" -> passRate;
      case "tiers.packageApplyFactor" -> packageApplyFactor;
      case "tiers.packageDrift" -> packageDrift;
      case "tiers.giantReexamPass" -> giantReexamPass;
      default -> throw new IllegalArgumentException("no number " + figure.parameter());
    };
  }

  /** The same of one that may change over time. */
  public DatedSeries over(Figure figure) {
    return figure.parameter().equals("tiers.applyProb")
        ? applyProb
        : DatedSeries.constant(of(figure));
  }
}
