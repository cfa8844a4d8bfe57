package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of the city at month ends: medians, shares, sums, sizes of sectors. */
class ObservedLawsTest {
  /** Specialised SMEs whose revenue grows in 2020 alone. */
  private static Town growingIn2020(double log) {
    return Town.withFirms(4, 2e7)
        .with("revenue.macro", "{2015-01-01: 0, 2020-01-01: %s}".formatted(log));
  }

  @ParameterizedTest
  @CsvSource({
    // ln 1.10 = 0.09531, ln 1.3668 = 0.31247
    "0.0952, 0, 1",
    "0.0954, 1, 1",
    "0.3124, 1, 1",
    "0.3125, 1, 0"
  })
  void growth_of_specialised_firms_is_held_against_ten_per_cent_and_the_exemplar(
      double log, double growing, double below) {
    Past past = growingIn2020(log).until("2021-03-31");

    for (String month : List.of("2020-12", "2021-03")) {
      assertThat(past.at("specialised.growing", month)).isEqualTo(growing);
      assertThat(past.at("exemplar.growthPercentile", month)).isEqualTo(below);
      assertThat(past.at("specialised.growthMedian", month))
          .isCloseTo(Math.exp(log) - 1, within(1e-9));
    }
    assertThat(past.at("specialised.growing", "2019-12")).isZero();
    assertThat(past.at("exemplar.growthPercentile", "2019-12")).isEqualTo(1);
    assertThat(past.at("specialised.growthMedian", "2020-11")).isZero();
  }

  @Test
  void shares_of_specialised_firms_are_of_those_with_a_year_before() {
    // AI firms grow by 0.2, others do not; half of 40 are of AI
    Past past =
        Town.withFirms(40, 2e7)
            .with("firm.initialSectorShare", "{AI: 0.5, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0.5}")
            .with("revenue.sectorDrift", "{AI: 0.2, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0}")
            .until("2019-12-31");

    double ai = past.at("substantive.AI", "2019-12");
    assertThat(ai).isBetween(8.0, 32.0);
    assertThat(past.at("specialised", "2019-12")).isEqualTo(40);
    assertThat(past.at("specialised.growing", "2019-12")).isEqualTo(ai / 40);
    assertThat(past.at("specialised.growthMedian", "2019-12"))
        .isCloseTo(ai > 20 ? Math.exp(0.2) - 1 : 0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"0.15, 0", "0.1501, 1"})
  void research_intensive_are_firms_with_more_than_fifteen_per_cent(double share, double expected) {
    Past past = Town.withFirms(4, 2e7).with("revenue.rdMedian", share).until("2020-03-31");

    assertThat(past.at("specialised.rdIntensive", "2019-12")).isEqualTo(expected);
    assertThat(past.at("specialised.rdIntensive", "2020-03")).isEqualTo(expected);
  }

  @Test
  void research_intensity_is_the_reported_one() {
    // (0.85 / 0.78)^2 · 0.13 = 0.1544, as in the laws of the deduction
    Past past =
        Town.withFirms(4, 2e7)
            .with("revenue.rdMedian", 0.13)
            .with("rdDeduction.taxRate", 0.2)
            .with("rdDeduction.profitableShare", 0.5)
            .with("rdDeduction.userCostElasticity", 1.5)
            .with("rdDeduction.relabelShare", 0.25)
            .with("rdDeduction.productivityElasticity", 0)
            .rule("from: {value: 2019-07-01", "from: {value: 2016-07-01")
            .policy("rdDeduction.rate", "2016-01-01", 1.2)
            .until("2017-12-31");

    assertThat(past.at("specialised", "2017-12")).isEqualTo(4);
    assertThat(past.at("specialised.rdIntensive", "2017-12")).isEqualTo(1);
  }

  @Test
  void what_nobody_can_know_is_no_number() {
    Past past = Town.withFirms(4, 1e6).until("2019-12-31");

    for (String metric :
        List.of(
            "specialised.growthMedian",
            "specialised.growing",
            "specialised.rdIntensive",
            "exemplar.growthPercentile",
            "specialised.revenueMedian",
            "littleGiant.revenueMedian",
            "leverage.accounting",
            "additionality.deal",
            "unicorns.valueMedian",
            "listedAi.count",
            "listedAi.capitalisation",
            "ecosystem.index")) {
      assertThat(past.at(metric, "2019-12")).as(metric).isNaN();
    }
    assertThat(past.at("sector.INFO.revenue", "2015-11")).isNaN();
    assertThat(past.at("jobs", "2015-11")).isNaN();
    assertThat(past.at("clusters.trillion", "2015-11")).isNaN();
    assertThat(past.at("techSme.revenueMedian", "2018-11")).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8})
  void the_median_of_revenue_is_the_lower_one_at_the_year_end(int firms) {
    // revenue is 2e7 · e^(0.2 q) and grows by 10 % (ln) in 2020
    Past past =
        Town.withFirms(firms, 2e7)
            .with("firm.initialRevenueQuality", 0.2)
            .with("revenue.macro", "{2015-01-01: 0, 2020-01-01: 0.1}")
            .until("2020-12-31");

    double[] amounts =
        past.story("TECH_SME").stream().mapToDouble(Past.Event::amount).sorted().toArray();
    assertThat(amounts).hasSize(firms);
    double median = amounts[(firms - 1) / 2];
    assertThat(past.at("techSme.revenueMedian", "2018-03")).isNaN();
    assertThat(past.at("techSme.revenueMedian", "2018-12")).isEqualTo(median);
    assertThat(past.at("techSme.revenueMedian", "2019-06")).isEqualTo(median);
    assertThat(past.at("techSme.revenueMedian", "2020-12"))
        .isCloseTo(median * Math.exp(0.1), within(2.0));
    assertThat(past.at("techSme.revenue", "2018-12")).isEqualTo(Arrays.stream(amounts).sum());
    assertThat(past.at("specialised.revenueMedian", "2019-12")).isEqualTo(median);
  }

  @Test
  void each_title_has_its_own_stock_flows_revenue_and_median() {
    // 7 firms: tech SMEs to 2e8, all specialised, none innovative or giant
    Past past = Town.withFirms(7, 3e8).with("tiers.innovativeScoreRate", 100).until("2022-12-31");

    assertThat(past.at("techSme", "2022-12")).isZero();
    assertThat(past.at("innovativeSme", "2022-12")).isEqualTo(7);
    assertThat(past.at("specialised", "2022-12")).isEqualTo(7);
    assertThat(past.at("littleGiant", "2022-12")).isZero();
    assertThat(past.at("innovativeSme.revenueMedian", "2021-12")).isNaN();
    assertThat(past.at("innovativeSme.revenueMedian", "2022-12")).isEqualTo(3e8);
    assertThat(past.at("specialised.revenueMedian", "2019-12")).isEqualTo(3e8);
    assertThat(past.at("innovativeSme.awarded", "2022-09")).isEqualTo(7);
    assertThat(past.at("specialised.awarded", "2022-09")).isZero();
  }

  /**
   * 7 firms of 3e8, too large for a tech SME: specialised from September 2019, so that what they
   * grow by e^0.1 at the close of 2020 is in the revenue of that title and of no other.
   */
  @Test
  void the_revenue_of_holders_grows_in_the_titles_that_they_hold_and_in_no_other() {
    Past past =
        Town.withFirms(7, 3e8)
            .with("tiers.innovativeScoreRate", 0)
            .with("revenue.macro", "{2015-01-01: 0, 2020-01-01: 0.1, 2021-01-01: 0}")
            .until("2021-12-31");

    assertThat(past.at("specialised.revenue", "2020-11")).isEqualTo(7 * 3e8);
    assertThat(past.at("specialised.revenue", "2021-06"))
        .isCloseTo(7 * 3e8 * Math.exp(0.1), within(7.0));
    assertThat(past.at("techSme.revenue", "2021-06")).isZero();
    assertThat(past.at("innovativeSme.revenue", "2021-06")).isZero();
    assertThat(past.at("littleGiant.revenue", "2021-06")).isZero();
  }

  @Test
  void jobs_are_revenue_over_revenue_per_employee() {
    Past past = Town.withFirms(7, 1.1e7).with("outputs.employeeRevenue", 1.1e6).until("2016-06-30");

    assertThat(past.at("jobs", "2015-12")).isCloseTo(70, within(1e-9));
    assertThat(past.at("jobs", "2016-06")).isCloseTo(70, within(1e-9));
  }

  @Test
  void the_size_of_a_sector_is_its_block_and_its_firms() {
    Past past =
        Town.withFirms(7, 1e7)
            .inSector("SPACE")
            .with(
                "incumbents.sector2024",
                "{AI: 1.0e9, HEALTH: 2.0e9, SPACE: 3.0e9, ADVMFG: 4.0e9, INFO: 5.0e9}")
            .until("2015-12-31");

    String[] sectors = {"AI", "HEALTH", "SPACE", "ADVMFG", "INFO"};
    for (int sector = 0; sector < sectors.length; sector++) {
      double firms = sector == 2 ? 7e7 : 0;
      assertThat(past.at("sector." + sectors[sector] + ".revenue", "2015-12")).isEqualTo(firms);
      assertThat(past.at("sector." + sectors[sector] + ".size", "2015-12"))
          .isEqualTo((sector + 1) * 1e9 + firms);
    }
  }

  @Test
  void clusters_are_counted_by_size_from_their_thresholds_on() {
    Town town =
        Town.quiet()
            .with("incumbents.clusterThresholds", "[1.0e12, 1.0e11]")
            .with(
                "incumbents.sector2024",
                "{AI: 1.0e12, HEALTH: 999999999999, SPACE: 1.0e11, ADVMFG: 99999999999, INFO:"
                    + " 5.0e12}");
    Past past = town.until("2015-12-31");
    // a firm with a revenue of one yuan makes health a trillion
    Past more =
        town.inSector("HEALTH")
            .with("firm.initialTechStock", 1)
            .with("firm.initialSubstantive", 1)
            .with("firm.initialRevenueMedian", 1)
            .until("2015-12-31");

    assertThat(past.at("clusters.trillion", "2015-12")).isEqualTo(2);
    assertThat(past.at("clusters.hundredBillion", "2015-12")).isEqualTo(2);
    assertThat(more.at("clusters.trillion", "2015-12")).isEqualTo(3);
    assertThat(more.at("clusters.hundredBillion", "2015-12")).isEqualTo(1);
  }

  @Test
  void blocks_grow_at_first_fast_and_in_the_long_run_slowly() {
    // reference 2025-01-01; L = 0.2 Y before; to 2030 the rate falls on a straight line to 0.05
    Past past =
        Town.quiet()
            .with("incumbents.sector2024", "{AI: 1.0e9}")
            .with("incumbents.growth", "{AI: 0.2}")
            .with("incumbents.growthLong", "{AI: 0.05}")
            .until("2035-12-31");

    double t = 1826 / 365.25; // days of 2025 to 2029
    assertBlock(past, "2015-12", -0.2 * 3288 / 365.25);
    assertBlock(past, "2024-12", 0);
    double y = 730 / 365.25;
    assertBlock(past, "2026-12", y * (0.2 - 0.15 * y / (2 * t)));
    assertBlock(past, "2029-12", t * 0.125);
    assertBlock(past, "2034-12", t * 0.125 + 0.05 * 1826 / 365.25);
  }

  private static void assertBlock(Past past, String month, double log) {
    assertThat(Math.log(past.at("sector.AI.size", month) / 1e9)).isCloseTo(log, within(1e-9));
  }

  @Test
  void listed_ai_firms_are_those_of_the_calibration_date_and_move_with_their_index() {
    // 0.12 a year without chance; the first month after December 2024 is January 2025
    Past past =
        Town.quiet()
            .with("incumbents.listedAi2024", 46)
            .with("incumbents.listedAiCapUsd2024", 1e11)
            .with("incumbents.listedCapGrowth", 0.12)
            .until("2025-12-31");

    assertThat(past.at("listedAi.count", "2024-11")).isNaN();
    assertThat(past.at("listedAi.count", "2024-12")).isEqualTo(46);
    assertThat(past.at("listedAi.capitalisation", "2024-12")).isEqualTo(1e11);
    assertThat(past.at("listedAi.capitalisation", "2025-01"))
        .isCloseTo(1e11 * Math.exp(0.01), within(1.0));
    assertThat(past.at("listedAi.capitalisation", "2025-12"))
        .isCloseTo(1e11 * Math.exp(0.12), within(1.0));
  }

  @Test
  void the_index_of_listed_firms_has_its_spread() {
    // ten years of months with 0.3 a year: variance 0.09 / 12 each
    Past past = Town.quiet().with("incumbents.listedCapSd", 0.3).until("2034-12-31");

    double squares = 0;
    for (int month = 1; month <= 120; month++) {
      String then = "%d-%02d".formatted(2025 + (month - 1) / 12, 1 + (month - 1) % 12);
      String before = "%d-%02d".formatted(2025 + (month - 2 + 12) / 12 - 1, 1 + (month + 10) % 12);
      double step =
          Math.log(
              past.at("listedAi.capitalisation", then)
                  / past.at("listedAi.capitalisation", before));
      squares += step * step;
    }
    // chi-square with 120 degrees of freedom: 69 to 190 but for one seed in 10,000
    assertThat(squares / (0.09 / 12)).isBetween(69.0, 190.0);
  }

  @Test
  void a_year_cut_short_has_no_year_end() {
    Past past = Town.withFirms(7, 1e7).until("2016-12-30");

    assertThat(past.at("sector.INFO.revenue", "2016-12")).isEqualTo(7e7);
    assertThat(past.at("jobs", "2016-12")).isEqualTo(past.at("jobs", "2015-12"));
    Past shorter = Town.withFirms(7, 1e7).with("revenue.driftMature", 0.1).until("2016-12-30");
    assertThat(shorter.at("sector.INFO.revenue", "2016-12"))
        .isEqualTo(shorter.at("sector.INFO.revenue", "2015-12"));
    assertThat(shorter.at("fiscal.deduction", "2016-12")).isZero();
  }
}
