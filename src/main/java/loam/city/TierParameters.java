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
    @Within(unit = "1/year", low = 0, high = 100) double innovativeScoreRate,
    @Within(unit = "1", low = 0, high = 1) DatedSeries applyProb,
    @Within(unit = "1", low = 0, high = 1) double willingShare,
    @Within(unit = "1", low = 0, high = 1) double passRate,
    @Within(unit = "1", low = 0.5, high = 100) double packageApplyFactor,
    @Within(unit = "1/year", low = -1, high = 1) double packageDrift,
    @Within(unit = "1", low = 0, high = 1) double giantReexamPass,
    @Within(unit = "1", low = -1000, high = 1000) Numbers giantScore) {
  public TierParameters {
    new Domain()
        .size("giantScore", giantScore, 4, "weights of quality, ln(R&D), growth and noise")
        .check();
  }
}
