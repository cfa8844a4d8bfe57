package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies cost: each line is a price times a count, in the month in which it falls due. */
class FiscalLawsTest {
  private static final double YEAR = 365.25;
  private static final List<String> LINES =
      List.of("funds", "fees", "grants", "academy", "platforms", "reforms", "deduction");

  private static double total(Past past, String month) {
    return LINES.stream().mapToDouble(line -> past.at("fiscal." + line, month)).sum();
  }

  @Test
  void grants_go_to_new_title_holders() {
    // seven little giants in July 2019, seven specialised SMEs in September
    Past past =
        Town.withFirms(7, 2e8)
            .with("revenue.driftMature", 0.1)
            .with("fiscal.perSpecialised", 1000)
            .with("fiscal.perGiant", 30_000)
            .policy("giant.capacity", "2019-01-01", 100)
            .until("2019-12-31");

    assertThat(past.at("fiscal.grants", "2019-06")).isZero();
    assertThat(past.at("fiscal.grants", "2019-07")).isEqualTo(7 * 30_000);
    assertThat(past.at("fiscal.grants", "2019-08")).isZero();
    assertThat(past.at("fiscal.grants", "2019-09")).isEqualTo(7 * 1000);
    assertThat(past.at("fiscal.grants", "2019-12")).isZero();
    assertThat(past.at("fiscal.total", "2019-09")).isEqualTo(total(past, "2019-09"));
  }

  @Test
  void the_academy_costs_by_student_and_year_from_enrolment_to_graduation() {
    // 90 from 2015-03-10 to 2017-03-09.5, 40 from 2016-03-10 to 2018-03-10.5: those there at the
    // beginning of a month count for it
    Past past =
        Town.quiet()
            .with("talent.academyStart", "2015-03-10")
            .with("talent.studyYears", 2)
            .with("fiscal.perPhdYear", 1000)
            .policy("academy.intake", "2015-01-01", 90)
            .policy("academy.intake", "2016-01-01", 40)
            .policy("academy.intake", "2017-01-01", 0)
            .until("2018-12-31");

    assertThat(past.at("fiscal.academy", "2015-03")).isZero();
    assertThat(past.at("fiscal.academy", "2015-04")).isCloseTo(90_000 * 30 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2016-05")).isCloseTo(130_000 * 31 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2017-03")).isCloseTo(130_000 * 31 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2017-04")).isCloseTo(40_000 * 30 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2018-04")).isZero();
  }

  @Test
  void who_enrols_or_graduates_on_the_first_of_a_month_counts_or_not_from_that_month_on() {
    // four years of study are 1,461 days: from 2015-03-01 to 2019-03-01
    Past past =
        Town.quiet()
            .with("talent.academyStart", "2015-03-01")
            .with("talent.studyYears", 4)
            .with("fiscal.perPhdYear", 1000)
            .policy("academy.intake", "2015-01-01", 90)
            .policy("academy.intake", "2016-01-01", 0)
            .until("2019-03-31");

    assertThat(past.at("fiscal.academy", "2015-02")).isZero();
    assertThat(past.at("fiscal.academy", "2015-03")).isCloseTo(90_000 * 31 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2019-02")).isCloseTo(90_000 * 28 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.academy", "2019-03")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2016-06-01, 2016-06", "2016-06-17, 2016-06", "2016-06-30, 2016-06"})
  void platforms_are_paid_for_in_the_month_in_which_they_are_added(String day, String month) {
    Past past =
        Town.quiet()
            .with("fiscal.perPlatform", 1000)
            .policy("aiPlus.platforms", "2015-01-01", 0)
            .policy("aiPlus.platforms", day, 20)
            .policy("aiPlus.platforms", "2016-09-10", 15)
            .policy("aiPlus.platforms", "2016-11-10", 18)
            .until("2016-12-31");

    for (int number = 1; number <= 12; number++) {
      String then = "2016-%02d".formatted(number);
      double expected = then.equals(month) ? 20_000 : number == 11 ? 3000 : 0;
      assertThat(past.at("fiscal.platforms", then)).as(then).isEqualTo(expected);
    }
  }

  @Test
  void reforms_cost_by_their_number() {
    // 250 a year, 100 a year from the middle of April 2016
    Past past =
        Town.quiet()
            .with("fiscal.perReform", 1000)
            .policy("reforms.perYear", "2016-04-16", 100)
            .until("2016-12-31");

    assertThat(past.at("fiscal.reforms", "2016-03")).isCloseTo(250_000 * 31 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.reforms", "2016-04")).isCloseTo(175_000 * 30 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.reforms", "2016-05")).isCloseTo(100_000 * 31 / YEAR, within(1e-6));
    assertThat(past.at("fiscal.total", "2016-05")).isEqualTo(total(past, "2016-05"));
  }

  @Test
  void the_deduction_costs_in_december_for_the_year_that_closes() {
    // 7 firms · 1e7 · 0.1 of R&D; rate of 0.5, and in 2016 0.5 and 1 for 182 and 184 days; tax of
    // 0.2
    // that half of the firms pay
    Past past =
        Town.withFirms(7, 1e7)
            .with("rdDeduction.taxRate", 0.2)
            .with("rdDeduction.profitableShare", 0.5)
            .policy("rdDeduction.rate", "2016-07-01", 1)
            .until("2016-12-31");

    for (int month = 1; month <= 11; month++) {
      assertThat(past.at("fiscal.deduction", "2016-%02d".formatted(month))).isZero();
    }
    assertThat(past.at("fiscal.deduction", "2015-12")).isCloseTo(7e6 * 0.1 * 0.5, within(1e-3));
    assertThat(past.at("fiscal.deduction", "2016-12"))
        .isCloseTo(7e6 * 0.1 * (0.5 * 182 + 184) / 366, within(1e-3));
    assertThat(past.at("fiscal.total", "2016-12")).isEqualTo(total(past, "2016-12"));
  }

  @Test
  void the_deduction_is_of_reported_research_no_more_than_its_cap() {
    // real research is up by (0.85 / 0.78)^1.5, reported research by the power 1 / 0.75 of that
    Town town =
        Town.withFirms(7, 1e7)
            .with("rdDeduction.taxRate", 0.2)
            .with("rdDeduction.profitableShare", 0.5)
            .with("rdDeduction.userCostElasticity", 1.5)
            .with("rdDeduction.relabelShare", 0.25)
            .with("rdDeduction.productivityElasticity", 0)
            .policy("rdDeduction.rate", "2016-01-01", 1.2);
    double reported = 7 * Math.round(1e6 * Math.pow(0.85 / 0.78, 2));

    assertThat(town.until("2016-12-31").at("fiscal.deduction", "2016-12"))
        .isCloseTo(reported * 0.1 * 1.2, within(1e-3));
    assertThat(
            town.with("revenue.rdCap", 0.101).until("2016-12-31").at("fiscal.deduction", "2016-12"))
        .isCloseTo(7 * 1.01e6 * 0.1 * 1.2, within(1e-3));
  }

  // funds: 100 in all, 20 for health, AI 10, ROBOT 10, INFOIND 10 from 2024-01-01, the others 50
  // from 2024-07-01; all is in units of 1e9 CNY

  private static Town funds() {
    return Town.quiet()
        .with("funds.commitmentTotal", 1e11)
        .with("funds.investYears", 5)
        .with("funds.paceRegime", "{boom: 0.5, normal: 1, winter: 2}")
        .policy("capital.regime", "2015-01-01", 1);
  }

  @Test
  void funds_get_their_commitments_over_their_investment_period() {
    Past past = funds().until("2029-12-31");

    assertThat(past.at("funds.accrued", "2023-12")).isZero();
    assertThat(past.at("funds.accrued", "2024-01")).isCloseTo(5e10 / 5 * 31 / YEAR, within(4.0));
    assertThat(past.at("funds.accrued", "2024-06")).isCloseTo(5e10 / 5 * 182 / YEAR, within(30.0));
    assertThat(past.at("funds.accrued", "2024-07") - past.at("funds.accrued", "2024-06"))
        .isCloseTo(1e11 / 5 * 31 / YEAR, within(8.0));
    assertThat(past.at("fiscal.funds", "2024-07"))
        .isEqualTo(past.at("funds.accrued", "2024-07") - past.at("funds.accrued", "2024-06"));
    assertThat(past.at("funds.accrued", "2029-12")).isEqualTo(1e11);
    assertThat(past.at("funds.uncommitted", "2029-12")).isEqualTo(1e11);
    assertThat(past.at("funds.returned", "2029-12")).isZero();
    assertThat(past.at("fiscal.funds", "2029-12")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    // counter-cyclicality; pace in boom, normal times, winter
    "1, 0.5, 1, 2",
    "0, 1, 1, 1",
    "0.5, 0.75, 1, 1.5",
    "-1, 2, 1, 0.5",
    "-0.5, 1.5, 1, 0.75"
  })
  void the_pace_opposes_the_regime_or_follows_it(
      double strength, double boom, double normal, double winter) {
    double[] paces = {boom, normal, winter};
    for (int regime = 0; regime < 3; regime++) {
      Past past =
          funds()
              .policy("capital.regime", "2016-01-01", regime)
              .policy("funds.counterCyclical", "2024-01-01", strength)
              .until("2024-01-31");

      assertThat(past.at("funds.accrued", "2024-01"))
          .isCloseTo(1e10 * paces[regime] * 31 / YEAR, within(4.0));
      assertThat(past.at("regime", "2024-01")).isEqualTo(regime);
      assertThat(past.at("capital.regime", "2024-01")).isEqualTo(regime);
    }
  }

  @Test
  void fees_are_a_share_of_the_commitments_of_funds_that_invest() {
    Past past = funds().with("fiscal.fundManagementFee", 0.02).until("2029-12-31");

    assertThat(past.at("fiscal.fees", "2023-12")).isZero();
    assertThat(past.at("fiscal.fees", "2024-01")).isCloseTo(0.02 * 5e10 * 31 / YEAR, within(1e-3));
    assertThat(past.at("fiscal.fees", "2024-07")).isCloseTo(0.02 * 1e11 * 31 / YEAR, within(1e-3));
    // the first half began on 2024-01-01 and invests for 1,826.25 days, to 2028-12-31
    assertThat(past.at("fiscal.fees", "2028-12")).isCloseTo(0.02 * 1e11 * 31 / YEAR, within(1e-3));
    assertThat(past.at("fiscal.fees", "2029-01")).isCloseTo(0.02 * 5e10 * 31 / YEAR, within(1e-3));
    // the second half from 2024-07-01, to 06:00 of 2029-07-01
    assertThat(past.at("fiscal.fees", "2029-07")).isCloseTo(0.02 * 5e10 * 31 / YEAR, within(1e-3));
    assertThat(past.at("fiscal.fees", "2029-08")).isZero();
  }

  @Test
  void the_scale_and_the_weights_of_funds_move_commitments() {
    // health at 60 of 140, three others of 10 that have begun
    Past past =
        funds()
            .policy("funds.scale", "2024-01-01", 2)
            .policy("funds.tilt.HEALTH", "2024-01-01", 60)
            .until("2024-01-31");
    Past none = funds().policy("funds.scale", "2024-01-01", 0).until("2024-12-31");

    assertThat(past.at("funds.accrued", "2024-01"))
        .isCloseTo(2e11 * 90 / 140 / 5 * 31 / YEAR, within(4.0));
    assertThat(none.at("funds.accrued", "2024-12")).isZero();
    assertThat(none.at("fiscal.fees", "2024-12")).isZero();
  }

  @Test
  void a_cut_commitment_gives_up_what_is_not_invested() {
    // from 2026 on a tenth: of some 38e9 that came in by then, all beyond 10e9 goes back at once
    Past past = funds().policy("funds.scale", "2026-01-01", 0.1).until("2026-12-31");

    double before = past.at("funds.accrued", "2025-12");
    assertThat(before).isGreaterThan(3e10);
    assertThat(past.at("funds.accrued", "2026-01")).isEqualTo(before);
    assertThat(past.at("funds.returned", "2026-01")).isEqualTo(before - 1e10);
    assertThat(past.at("funds.uncommitted", "2026-01")).isEqualTo(1e10);
    assertThat(past.at("fiscal.funds", "2026-01")).isEqualTo(1e10 - before);
    assertThat(past.at("funds.accrued", "2026-12")).isEqualTo(before);
  }

  @Test
  void a_fund_that_ends_gives_back_what_it_holds() {
    // 10 years are 3,652.5 days: those of 2024-01-01 end with December 2033, the others with June
    // 2034
    Past past = funds().policy("funds.term", "2024-01-01", 10).until("2034-12-31");

    assertThat(past.at("funds.returned", "2033-11")).isZero();
    assertThat(past.at("funds.returned", "2033-12")).isEqualTo(5e10);
    assertThat(past.at("funds.uncommitted", "2033-12")).isEqualTo(5e10);
    assertThat(past.at("fiscal.funds", "2033-12")).isEqualTo(-5e10);
    assertThat(past.at("funds.returned", "2034-06")).isEqualTo(5e10);
    assertThat(past.at("funds.returned", "2034-07")).isEqualTo(1e11);
    assertThat(past.at("funds.uncommitted", "2034-07")).isZero();
  }
}
