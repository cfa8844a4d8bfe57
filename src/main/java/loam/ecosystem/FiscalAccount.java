package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;

import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.city.FiscalParameters;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Draws;

/**
 * What the policies of a month cost; unit costs are assumptions, and nothing acts on the result.
 */
final class FiscalAccount implements Mechanism {
  private static final List<Measure<FiscalAccount>> LINES =
      List.of(
          Measure.of(
              "fiscal.funds",
              "Public money: funds, net",
              "CNY/month",
              FLOW,
              "money paid into the funds less money they returned",
              (account, month) -> account.paidInMonth),
          Measure.of(
              "fiscal.fees",
              "Public money: fund management",
              "CNY/month",
              FLOW,
              "fees on the commitments of funds in their investment period",
              FiscalAccount::fees),
          Measure.of(
              "fiscal.grants",
              "Public money: grants to title holders",
              "CNY/month",
              FLOW,
              "unit costs times new titles",
              FiscalAccount::grants),
          Measure.of(
              "fiscal.academy",
              "Public money: academy",
              "CNY/month",
              FLOW,
              "unit cost times students",
              FiscalAccount::studies),
          Measure.of(
              "fiscal.platforms",
              "Public money: programmes",
              "CNY/month",
              FLOW,
              "unit cost times AI+ platforms added in the month, and what other programmes cost where the city says so",
              FiscalAccount::programmes),
          Measure.of(
              "fiscal.reforms",
              "Public money: reforms",
              "CNY/month",
              FLOW,
              "unit cost times reforms",
              FiscalAccount::reforms),
          Measure.of(
              "fiscal.deduction",
              "Taxes forgone: R&D deduction",
              "CNY/month",
              FLOW,
              "tax rate times deduction rate times profitable share times reported R&D of substantive firms, booked in December for the year that closes; some of it falls on the nation",
              FiscalAccount::taxForgone));

  private final FiscalParameters costs;
  private final Horizon horizon;
  private final LeverPath reforms;
  private final List<Cost> programmes;
  private final GovernmentFunds funds;
  private final Academy academy;
  private final List<TierRule> rules;
  private final Titles titles;
  private final RdDeduction deduction;
  private final YearEnd yearEnd;
  private long netPaid;
  private double paidInMonth;

  FiscalAccount(
      City city,
      Policy policy,
      Horizon horizon,
      GovernmentFunds funds,
      Academy academy,
      Titles titles,
      RdDeduction deduction,
      YearEnd yearEnd) {
    this.costs = city.capital().fiscal();
    this.horizon = horizon;
    this.reforms = policy.path(RegistrationLaw.REFORMS);
    this.programmes =
        city.roster().programmes().stream()
            .map(
                one ->
                    new Cost(
                        policy.path(Programmes.lever(one)),
                        city.capital().of(one).cost(),
                        one.isCounted()))
            .filter(one -> one.each() != 0)
            .toList();
    this.funds = funds;
    this.academy = academy;
    this.rules = city.rules();
    this.titles = titles;
    this.deduction = deduction;
    this.yearEnd = yearEnd;
  }

  /** The lines of the account and their sum. */
  static List<Measure<FiscalAccount>> measures() {
    List<Measure<FiscalAccount>> all = new ArrayList<>(LINES);
    all.add(
        Measure.of(
            "fiscal.total",
            "Public money and taxes forgone",
            "CNY/month",
            FLOW,
            "sum of the seven lines before; unit costs are assumptions",
            FiscalAccount::total));
    return all;
  }

  @Override
  public void begin(Draws draws) {
    netPaid = 0;
    paidInMonth = 0;
  }

  void copyFrom(FiscalAccount other) {
    netPaid = other.netPaid;
    paidInMonth = other.paidInMonth;
  }

  /** Finds what the funds got and gave back since the last month. */
  @Override
  public void closeMonth(Draws draws, int month) {
    long before = netPaid;
    netPaid = 0;
    for (int fund = 0; fund < funds.size(); fund++) {
      netPaid += funds.accrued(fund) - funds.returned(fund);
    }
    paidInMonth = netPaid - before;
  }

  private double total(int month) {
    double total = 0;
    for (Measure<FiscalAccount> line : LINES) {
      total += line.reading().of(this, month);
    }
    return total;
  }

  private double fees(int month) {
    return costs.fundManagementFee()
        * years(month)
        * (double) committed(horizon.startOfMonth(month));
  }

  private double grants(int month) {
    double sum = 0;
    for (int tier = 0; tier < rules.size(); tier++) {
      sum += costs.of(rules.get(tier).grant()) * titles.awarded(tier, month);
    }
    return sum;
  }

  private double studies(int month) {
    return costs.perPhdYear() * years(month) * academy.enrolled(horizon.startOfMonth(month));
  }

  /** What a programme costs: each more of what is counted, or each year in which it is on. */
  private record Cost(LeverPath path, double each, boolean isCounted) {}

  private double programmes(int month) {
    double from = horizon.startOfMonth(month);
    double until = horizon.startOfMonth(month + 1);
    double sum = 0;
    for (Cost one : programmes) {
      sum +=
          one.isCounted()
              ? one.each() * Math.max(0, one.path().at(until - 1) - one.path().at(from - 1))
              : one.each() * years(month) * one.path().mean(from, until);
    }
    return sum;
  }

  private double reforms(int month) {
    double from = horizon.startOfMonth(month);
    return costs.perReform() * years(month) * reforms.mean(from, horizon.startOfMonth(month + 1));
  }

  private double taxForgone(int month) {
    double from = horizon.startOfMonth(month - month % 12);
    return deduction.taxExpenditure(
        yearEnd.rdExpense(month), from, horizon.startOfMonth(month + 1));
  }

  private double years(int month) {
    double from = horizon.startOfMonth(month);
    return (horizon.startOfMonth(month + 1) - from) / Timescale.DAYS_PER_YEAR;
  }

  private long committed(double time) {
    long sum = 0;
    for (int fund = 0; fund < funds.size(); fund++) {
      sum += funds.invests(fund, time) ? funds.commitment(fund, time) : 0;
    }
    return sum;
  }
}
