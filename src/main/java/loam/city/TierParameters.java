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
    double innovativeScoreRate,
    DatedSeries applyProb,
    double willingShare,
    double passRate,
    double packageApplyFactor,
    double packageDrift,
    double giantReexamPass,
    Numbers giantScore) {
  public TierParameters {
    new Domain()
        .within("innovativeScoreRate", innovativeScoreRate, 0, 100)
        .share("applyProb", applyProb)
        .share("willingShare", willingShare)
        .share("passRate", passRate)
        .within("packageApplyFactor", packageApplyFactor, 0.5, 100)
        .within("packageDrift", packageDrift, -1, 1)
        .share("giantReexamPass", giantReexamPass)
        .size("giantScore", giantScore, 4, "weights of quality, ln(R&D), growth and noise")
        .within("giantScore", giantScore, -1000, 1000)
        .check();
  }
}
