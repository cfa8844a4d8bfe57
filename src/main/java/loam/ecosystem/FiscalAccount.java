package loam.ecosystem;

import loam.city.City;
import loam.city.FiscalParameters;
import loam.city.Fund;
import loam.city.Tier;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;

/**
 * What the policies of a month cost; unit costs are assumptions, and nothing acts on the result.
 */
final class FiscalAccount {
  private static final Fund[] FUNDS = Fund.values();

  private final FiscalParameters costs;
  private final Horizon horizon;
  private final LeverPath reforms;
  private final LeverPath platforms;
  private final GovernmentFunds funds;
  private final Academy academy;
  private final Titles titles;
  private final RdDeduction deduction;
  private long netPaid;

  FiscalAccount(
      City city,
      Policy policy,
      Horizon horizon,
      GovernmentFunds funds,
      Academy academy,
      Titles titles,
      RdDeduction deduction) {
    this.costs = city.capital().fiscal();
    this.horizon = horizon;
    this.reforms = policy.path(Lever.REFORMS_PER_YEAR);
    this.platforms = policy.path(Lever.AI_PLUS_PLATFORMS);
    this.funds = funds;
    this.academy = academy;
    this.titles = titles;
    this.deduction = deduction;
  }

  void begin() {
    netPaid = 0;
  }

  /**
   * Enters a month that has ended.
   *
   * @param rdExpense reported R&amp;D in CNY of the year that closes with the month, else 0
   */
  void record(Observations observations, int month, long rdExpense) {
    double from = horizon.startOfMonth(month);
    double until = horizon.startOfMonth(month + 1);
    double years = (until - from) / Timescale.DAYS_PER_YEAR;
    double[] lines = {
      cashOfFunds(),
      costs.fundManagementFee() * years * (double) committed(from),
      costs.perSpecialised() * titles.awarded(Tier.SPECIALISED, month)
          + costs.perGiant() * titles.awarded(Tier.LITTLE_GIANT, month),
      costs.perPhdYear() * years * academy.enrolled(from),
      costs.perPlatform() * Math.max(0, platforms.at(until - 1) - platforms.at(from - 1)),
      costs.perReform() * years * reforms.mean(from, until),
      deduction.taxExpenditure(rdExpense, horizon.startOfMonth(month - month % 12), until)
    };
    double total = 0;
    for (int line = 0; line < lines.length; line++) {
      observations.put(Observations.after(Metric.FISCAL_FUNDS, line), month, lines[line]);
      total += lines[line];
    }
    observations.put(Metric.FISCAL_TOTAL, month, total);
  }

  private double cashOfFunds() {
    long before = netPaid;
    netPaid = 0;
    for (Fund fund : FUNDS) {
      netPaid += funds.accrued(fund) - funds.returned(fund);
    }
    return netPaid - before;
  }

  private long committed(double time) {
    long sum = 0;
    for (Fund fund : FUNDS) {
      sum += funds.invests(fund, time) ? funds.commitment(fund, time) : 0;
    }
    return sum;
  }
}
