package loam.ecosystem;

import loam.city.City;
import loam.city.DatedSeries;
import loam.city.RdDeductionParameters;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Elementary;

/**
 * The extra deduction of R&amp;D expense (model.md, section Revenue). It acts through the user cost
 * of R&amp;D relative to the published path, since the calibrated growth contains that path's
 * effects.
 */
final class RdDeduction {
  static final Lever RATE =
      Lever.of(
          "rdDeduction.rate",
          LeverType.SHARE,
          "share",
          0,
          1.2,
          "changes the user cost of R&D against the published path, hence real R&D at once and revenue over three years",
          Lever.Evidence.FAIR,
          "F503; Chen, Liu, Suarez Serrato and Xu 2021");

  private final RdDeductionParameters parameters;
  private final LeverPath rate;
  private final double[] logReal;
  private final double[] reported;

  RdDeduction(City city, Policy policy, Horizon horizon) {
    this.parameters = city.capital().rdDeduction();
    this.rate = policy.path(RATE);
    DatedSeries series = city.publishedPolicy().get(RATE.id());
    LeverPath published = series == null ? rate : LeverPath.of(series);
    this.logReal = new double[horizon.endOfLastYear() + 1];
    this.reported = new double[logReal.length];
    for (int day = 0; day < logReal.length; day++) {
      double dearer = logCost(rate.at(day)) - logCost(published.at(day));
      logReal[day] = -parameters.userCostElasticity() * dearer;
      reported[day] = Elementary.exp(logReal[day] / (1 - parameters.relabelShare()));
    }
  }

  private double logCost(double deduction) {
    double saved = parameters.taxRate() * parameters.profitableShare();
    return Elementary.log((1 - saved * (1 + deduction)) / (1 - saved));
  }

  /** Reported R&amp;D relative to the published path; relabelling makes it move more than real. */
  double reportedFactor(double time) {
    return reported[Math.min((int) time, reported.length - 1)];
  }

  /**
   * Log growth of revenue per year on a day: a change of real R&amp;D acts evenly over three years.
   */
  double drift(int day) {
    int before = day - (int) Math.rint(parameters.phaseYears() * Timescale.DAYS_PER_YEAR);
    double change = logReal[day] - (before < 0 ? 0 : logReal[before]);
    return parameters.productivityElasticity() * change / parameters.phaseYears();
  }

  /** Taxes forgone in CNY for R&amp;D expense of a fiscal year between two moments. */
  double taxExpenditure(long rdExpense, double from, double until) {
    return parameters.taxRate()
        * rate.mean(from, until)
        * parameters.profitableShare()
        * (double) rdExpense;
  }
}
