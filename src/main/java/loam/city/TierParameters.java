package loam.city;

import java.time.LocalDate;

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
 * @param packageStart first day of the SME package
 * @param reexamPass share of still qualified holders that pass the municipal re-examination
 * @param giantReexamPass share of little giants that pass their re-examination
 * @param giantCapacity new little-giant titles in the national batch of a year
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
    LocalDate packageStart,
    double reexamPass,
    double giantReexamPass,
    DatedSeries giantCapacity,
    Numbers giantScore) {}
