package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who gets a title, when, and how it is lost. Statistical claims fail by chance for one seed in
 * 10,000 each; the seed is fixed.
 */
class TitleLawsTest {
  private static final double YEAR = 365.25;

  /** Firms of a revenue at the end of 2018, which they reached by ten and ten per cent (ln). */
  private static Town grown(int firms, double revenueOf2018) {
    return Town.withFirms(firms, revenueOf2018 / Math.exp(0.2))
        .with("revenue.macro", "{2015-01-01: 0, 2017-01-01: 0.1, 2018-01-01: 0.1}");
  }

  private static List<String> dates(Past past, String event) {
    return past.story(event).stream().map(one -> one.date().toString()).distinct().toList();
  }

  // tech SMEs: from 2017-05-03, on each 31 March, so that the first are of 2018

  @ParameterizedTest
  @CsvSource({
    "2.0e8, 0.03, 7", // both bounds pass
    "200000001, 0.03, 0",
    "2.0e8, 0.0299, 0",
    "1, 0.8, 7"
  })
  void whoever_meets_the_rule_is_a_tech_sme_from_the_end_of_march_2018_on(
      double revenue, double rdShare, int expected) {
    Past past = Town.withFirms(7, revenue).with("revenue.rdMedian", rdShare).until("2019-12-31");

    assertThat(past.at("techSme", "2018-02")).isZero();
    assertThat(past.at("techSme", "2018-03")).isEqualTo(expected);
    assertThat(past.at("techSme.awarded", "2018-03")).isEqualTo(expected);
    assertThat(past.at("techSme", "2019-12")).isEqualTo(expected);
    assertThat(past.sum("techSme.awarded", "2018-04", "2019-12")).isZero();
    assertThat(past.sum("techSme.lost", "2018-01", "2019-12")).isZero();
    assertThat(dates(past, "TECH_SME"))
        .isEqualTo(expected == 0 ? List.of() : List.of("2018-03-31"));
  }

  @Test
  void a_tech_sme_that_has_grown_too_large_loses_its_status_on_the_next_31_march() {
    // 1.9e8 · e^0.2 = 2.32e8 in 2018, which closes on 2019-01-01
    Past past =
        Town.withFirms(7, 1.9e8)
            .with("revenue.macro", "{2015-01-01: 0, 2018-01-01: 0.2}")
            .until("2019-12-31");

    assertThat(past.at("techSme", "2019-02")).isEqualTo(7);
    assertThat(past.at("techSme.lost", "2019-03")).isEqualTo(7);
    assertThat(past.at("techSme", "2019-03")).isZero();
    assertThat(dates(past, "TECH_SME_LOST")).containsExactly("2019-03-31");
    assertThat(past.at("techSme.revenue", "2018-11")).isEqualTo(7 * 1.9e8);
    assertThat(past.at("techSme.revenue", "2018-12"))
        .isEqualTo(7.0 * Math.round(1.9e8 * Math.exp(0.2)));
    assertThat(past.at("techSme.revenue", "2019-03")).isZero();
  }

  @Test
  void a_firm_whose_first_year_has_not_closed_declares_itself_with_revenue_0() {
    Past past =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 600)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2018-01-01", 1)
            .policy("space.programme", "2018-03-01", 0)
            .until("2018-12-31");

    double firms = past.at("substantive", "2018-03");
    assertThat(firms).isGreaterThan(50);
    assertThat(past.at("techSme", "2018-03")).isEqualTo(firms);
    assertThat(past.at("techSme.revenue", "2018-03")).isZero();
    // the entry revenue of 1.3 million, once the year has closed
    assertThat(past.at("techSme.revenue", "2018-12")).isEqualTo(1.3e6 * firms);
  }

  @Test
  void the_share_of_research_is_log_normal_up_to_its_cap() {
    // 0.06 · e^N is 0.03 or more with probability Φ(ln 2) = 0.7559; at a cap of 0.029 it never is
    int firms = 4000;
    Town town =
        Town.withFirms(firms, 1e7).with("revenue.rdMedian", 0.06).with("revenue.rdSigma", 1);

    Chance.assertNear(
        town.until("2018-03-31").at("techSme", "2018-03"),
        0.7559 * firms,
        Math.sqrt(firms * 0.7559 * 0.2441));
    assertThat(town.with("revenue.rdCap", 0.029).until("2018-03-31").at("techSme", "2018-03"))
        .isZero();
  }

  // innovative SMEs: from 2022-08-01, in the municipal batches

  @ParameterizedTest
  @CsvSource({"2.0e6, 0.05, 7", "1999999, 0.05, 0", "2.0e6, 0.0499, 0"})
  void whoever_meets_the_rule_is_innovative_in_the_first_batch_after_coming_forward(
      double revenue, double rdShare, int expected) {
    // at 100 times a year, all but e^−13.7 come forward between 2022-08-01 and 09-20
    Past past =
        Town.withFirms(7, revenue)
            .with("revenue.rdMedian", rdShare)
            .with("tiers.innovativeScoreRate", 100)
            .until("2023-12-31");

    assertThat(past.at("innovativeSme", "2022-08")).isZero();
    assertThat(past.at("innovativeSme.awarded", "2022-09")).isEqualTo(expected);
    assertThat(past.at("innovativeSme", "2023-12")).isEqualTo(expected);
    assertThat(past.at("innovativeSme.revenue", "2022-09")).isEqualTo(expected * revenue);
  }

  @Test
  void firms_come_forward_at_a_constant_rate_and_wait_for_the_next_batch() {
    int firms = 4000;
    Past past =
        Town.withFirms(firms, 5e6).with("tiers.innovativeScoreRate", 0.6).until("2023-12-31");

    // of all firms, 1 − e^(−0.6 t) have come t years after 2022-08-01: 50, 136 and 242 days
    String[] batches = {"2022-09", "2022-12", "2023-03"};
    int[] days = {50, 136, 242};
    for (int batch = 0; batch < batches.length; batch++) {
      double share = 1 - Math.exp(-0.6 * days[batch] / YEAR);
      Chance.assertNear(
          past.at("innovativeSme", batches[batch]),
          firms * share,
          Math.sqrt(firms * share * (1 - share)));
    }
    assertThat(dates(past, "INNOVATIVE_SME"))
        .containsExactly(
            "2022-09-20", "2022-12-15", "2023-03-31", "2023-06-30", "2023-09-20", "2023-12-15");
  }

  @Test
  void a_firm_is_one_year_old_before_it_is_innovative() {
    Past past =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 1200)
            .with("revenue.entryMedian", 5e6)
            .with("tiers.innovativeScoreRate", 100)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2021-09-01", 1)
            .policy("space.programme", "2021-10-01", 0)
            .until("2022-11-30");

    double latest = Past.day("2022-09-20") - YEAR;
    List<Long> old =
        past.story("REGISTERED").stream()
            .filter(e -> e.time() <= latest)
            .map(Past.Event::firm)
            .toList();
    assertThat(old).hasSizeGreaterThan(30);
    assertThat(past.at("substantive", "2022-10")).isGreaterThan(old.size() + 10.0);
    assertThat(past.story("INNOVATIVE_SME")).extracting(Past.Event::firm).hasSameElementsAs(old);
  }

  @ParameterizedTest
  @CsvSource({
    // the year of a loss of revenue that ends the title; when it is seen at a re-examination
    "2023, 2025-08, 2025-09",
    "2025, 2028-08, 2028-09" // renewed on 2025-09-20, before the year 2025 closes
  })
  void an_innovative_title_is_looked_at_again_every_third_year(int year, String last, String lost) {
    // 3e6 · e^−1 = 1.1e6, below the 2e6 that are asked for
    Past past =
        Town.withFirms(7, 3e6)
            .with("tiers.innovativeScoreRate", 100)
            .with("revenue.macro", "{2015-01-01: 0, %d-01-01: -1}".formatted(year))
            .until("2028-12-31");

    assertThat(past.at("innovativeSme", last)).isEqualTo(7);
    assertThat(past.at("innovativeSme", lost)).isZero();
    assertThat(past.at("innovativeSme.lost", lost)).isEqualTo(7);
    assertThat(dates(past, "INNOVATIVE_SME_LOST")).containsExactly(lost + "-20");
    assertThat(past.sum("innovativeSme.awarded", "2022-01", "2028-12")).isEqualTo(7);
  }

  // specialised SMEs: from 2019-07-01, so that the first are of 2019-09-20

  @ParameterizedTest
  @CsvSource({
    "1.0e7, 0.1, 7", // 10 million of revenue, 1 million of R&D
    "9999999, 0.2, 0",
    "1.0e7, 0.0999, 0", // less than 1 million of R&D
    "1.0e8, 0.03, 7",
    "1.0e8, 0.0299, 0",
    "2.0e9, 0.1, 7",
    "2000000001, 0.1, 0"
  })
  void whoever_meets_the_rule_applies_and_passes_is_specialised(
      double revenue, double rdShare, int expected) {
    Past past = Town.withFirms(7, revenue).with("revenue.rdMedian", rdShare).until("2020-12-31");

    assertThat(past.at("specialised", "2019-08")).isZero();
    assertThat(past.at("specialised.awarded", "2019-09")).isEqualTo(expected);
    assertThat(past.at("specialised", "2020-12")).isEqualTo(expected);
    assertThat(past.at("specialised.revenue", "2020-12")).isEqualTo(expected * revenue);
    assertThat(dates(past, "SPECIALISED"))
        .isEqualTo(expected == 0 ? List.of() : List.of("2019-09-20"));
  }

  @Test
  void a_firm_is_two_years_old_before_it_is_specialised() {
    Past past =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 1200)
            .with("revenue.entryMedian", 2e7)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2017-09-01", 1)
            .policy("space.programme", "2017-10-01", 0)
            .until("2019-11-30");

    double latest = Past.day("2019-09-20") - 2 * YEAR;
    List<Long> old =
        past.story("REGISTERED").stream()
            .filter(e -> e.time() <= latest)
            .map(Past.Event::firm)
            .toList();
    assertThat(old).hasSizeGreaterThan(30);
    assertThat(past.at("substantive", "2019-10")).isGreaterThan(old.size() + 10.0);
    assertThat(past.story("SPECIALISED")).extracting(Past.Event::firm).hasSameElementsAs(old);
  }

  @ParameterizedTest
  @CsvSource({
    // willing, chance to apply, chance to pass, strength of the package; share of batch 1, of all
    // others then
    "1, 0.3, 0.5, 0, 0.15, 0.15",
    "1, 0.3, 0.5, 1, 0.24, 0.24", // 0.3 · (1 + 0.6 · 1) · 0.5
    "1, 0.3, 0.5, 2, 0.33, 0.33", // 0.3 · (1 + 0.6 · 2) · 0.5
    "1, 0.9, 0.5, 2, 0.50, 0.50", // nobody applies with a chance above 1
    "0.4, 1, 1, 0, 0.40, 0" // who is not willing never is
  })
  void the_willing_apply_with_a_chance_that_the_package_raises_and_pass_with_another(
      double willing, double applies, double passes, double strength, double first, double then) {
    int firms = 4000;
    Past past =
        Town.withFirms(firms, 2e7)
            .with("tiers.willingShare", willing)
            .with("tiers.applyProb", "{2015-01-01: %s}".formatted(applies))
            .with("tiers.passRate", passes)
            .with("tiers.packageApplyFactor", 1.6)
            .policy("sme.package", "2015-01-01", strength)
            .until("2019-12-31");

    double awarded = past.at("specialised.awarded", "2019-09");
    Chance.assertNear(awarded, firms * first, Math.sqrt(firms * first * (1 - first)));
    double others = firms - awarded;
    double more = past.at("specialised.awarded", "2019-12");
    Chance.assertNear(more, others * then, Math.sqrt(others * then * (1 - then)) + 1e-9);
  }

  @Test
  void a_batch_has_no_more_titles_than_places_and_ties_go_to_the_smaller_key() {
    Past past =
        Town.withFirms(8, 2e7).policy("sme.roundCapacity", "2015-01-01", 3).until("2020-12-31");

    assertThat(past.at("specialised.awarded", "2019-09")).isEqualTo(3);
    assertThat(past.at("specialised.awarded", "2019-12")).isEqualTo(3);
    assertThat(past.at("specialised.awarded", "2020-03")).isEqualTo(2);
    List<Long> keys = past.story("PRESENT").stream().map(Past.Event::firm).sorted().toList();
    assertThat(past.story("SPECIALISED").subList(0, 3))
        .extracting(Past.Event::firm)
        .hasSameElementsAs(keys.subList(0, 3));
    assertThat(past.story("SPECIALISED").subList(3, 6))
        .extracting(Past.Event::firm)
        .hasSameElementsAs(keys.subList(3, 6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # weights of q, ln R&D, growth, noise | whether the largest firms win
          # revenue is e^(−q) at the start and grows by 0.05 q a year: e^(−0.8 q) in 2019
          [1, 0, 0, 0]   | false
          [-1, 0, 0, 0]  | true
          [0, 1, 0, 0]   | true
          [0, 0, 1, 0]   | false
          [0, 0, -1, 0]  | true
          [1, 1.2, 0, 0] | false
          [1, 1.3, 0, 0] | true
          """)
  void places_go_to_the_best_by_quality_research_and_growth(String weights, boolean largest) {
    // q − 1.2 · 0.8 q = 0.04 q, q − 1.3 · 0.8 q = −0.04 q
    Past past =
        Town.withFirms(60, 2e8)
            .with("firm.initialRevenueQuality", -1)
            .with("revenue.driftQuality", 0.05)
            .with("tiers.giantScore", weights)
            .policy("sme.roundCapacity", "2015-01-01", 20)
            .until("2019-12-31");

    List<Past.Event> titles = past.story("SPECIALISED");
    assertThat(titles).hasSizeGreaterThan(30); // two batches, of those between 1e7 and 2e9
    List<Long> first = titles.subList(0, 20).stream().map(Past.Event::amount).toList();
    List<Long> then = titles.subList(20, titles.size()).stream().map(Past.Event::amount).toList();
    if (largest) {
      assertThat(first).allMatch(revenue -> then.stream().allMatch(other -> other <= revenue));
    } else {
      assertThat(first).allMatch(revenue -> then.stream().allMatch(other -> other >= revenue));
    }
  }

  @Test
  void noise_in_the_score_makes_places_a_matter_of_chance() {
    Past past =
        Town.withFirms(400, 2e7)
            .with("tiers.giantScore", "[0, 0, 0, 1]")
            .policy("sme.roundCapacity", "2015-01-01", 200)
            .until("2019-11-30");

    // of the 200 with the smaller keys 100 are expected, sd √(200 · ½ · ½ · 200 / 399) = 5
    List<Long> keys = past.story("PRESENT").stream().map(Past.Event::firm).sorted().toList();
    long small =
        past.story("SPECIALISED").stream()
            .filter(event -> keys.subList(0, 200).contains(event.firm()))
            .count();
    Chance.assertNear((double) small, 100, 5);
  }

  @ParameterizedTest
  @CsvSource({"1, 7", "0, 0"})
  void a_specialised_title_that_is_due_stays_where_the_review_is_passed(
      double passes, double expected) {
    // awarded on 2019-09-20, due 1,095.75 days later; the innovative title is not asked for again
    Past past =
        Town.withFirms(7, 2e7)
            .with("tiers.innovativeScoreRate", 0)
            .policy("sme.reexamPass", "2015-01-01", passes)
            .until("2023-12-31");

    assertThat(past.at("specialised", "2022-08")).isEqualTo(7);
    assertThat(past.at("specialised", "2022-09")).isEqualTo(expected);
    assertThat(past.at("specialised.lost", "2022-09")).isEqualTo(7 - expected);
    assertThat(past.at("specialised", "2023-12")).isEqualTo(expected);
  }

  @Test
  void three_years_without_a_leap_day_are_three_years() {
    // 9e6 · e^0.2 from the close of 2023 on: awarded on 2024-03-31, 1,095 days before 2027-03-31
    Past past =
        Town.withFirms(7, 9e6)
            .with("revenue.rdMedian", 0.2)
            .with("tiers.innovativeScoreRate", 100)
            .with("revenue.macro", "{2015-01-01: 0, 2023-01-01: 0.2}")
            .policy("sme.reexamPass", "2015-01-01", 0)
            .until("2027-04-30");

    assertThat(past.at("specialised.awarded", "2024-03")).isEqualTo(7);
    assertThat(past.at("specialised", "2027-02")).isEqualTo(7);
    assertThat(past.at("specialised.lost", "2027-03")).isEqualTo(7);
  }

  @Test
  void a_review_is_passed_by_the_share_that_the_lever_says() {
    int firms = 3000;
    Past past =
        Town.withFirms(firms, 2e7).policy("sme.reexamPass", "2015-01-01", 0.7).until("2022-10-31");

    Chance.assertNear(
        past.at("specialised.lost", "2022-09"), 0.3 * firms, Math.sqrt(firms * 0.3 * 0.7));
  }

  @ParameterizedTest
  @CsvSource({"2020, 2022-08, 2022-09", "2022, 2025-08, 2025-09"})
  void a_firm_that_no_longer_meets_the_rule_keeps_its_title_until_the_review(
      int year, String last, String lost) {
    // 2e7 · e^−1 = 7.4e6, below the 1e7 that are asked for
    Past past =
        Town.withFirms(7, 2e7)
            .with("tiers.innovativeScoreRate", 100)
            .with("revenue.macro", "{2015-01-01: 0, %d-01-01: -1}".formatted(year))
            .policy("sme.reexamPass", "2015-01-01", 1)
            .until("2025-12-31");

    assertThat(past.at("specialised", last)).isEqualTo(7);
    assertThat(past.at("specialised", lost)).isZero();
    assertThat(dates(past, "SPECIALISED_LOST")).containsExactly(lost + "-20");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 7"})
  void from_august_2022_on_a_specialised_firm_was_innovative_before(double rate, int expected) {
    // 9e6 · e^0.2 = 1.1e7 from the close of 2022 on
    Past past =
        Town.withFirms(7, 9e6)
            .with("revenue.rdMedian", 0.2)
            .with("tiers.innovativeScoreRate", rate)
            .with("revenue.macro", "{2015-01-01: 0, 2022-01-01: 0.2}")
            .until("2023-12-31");

    assertThat(past.at("specialised", "2022-12")).isZero();
    assertThat(past.at("specialised.awarded", "2023-03")).isEqualTo(expected);
  }

  // little giants: from 2019-01-01, on each 15 July

  @ParameterizedTest
  @CsvSource({
    "1.0e8, 0.03, 7", // the large route
    "1.0e8, 0.0299, 0",
    "99999999, 0.06, 7", // the middle route
    "99999999, 0.0599, 0",
    "5.0e7, 0.06, 7",
    "49999999, 0.06, 0" // the small route asks for equity
  })
  void a_little_giant_is_large_or_does_much_research(double revenue, double rdShare, int expected) {
    Past past =
        grown(7, revenue)
            .with("revenue.rdMedian", rdShare)
            .policy("giant.capacity", "2019-01-01", 1000)
            .until("2019-12-31");

    assertThat(past.at("littleGiant.qualified", "2019-06")).isZero();
    assertThat(past.at("littleGiant.qualified", "2019-07")).isEqualTo(expected);
    assertThat(past.at("littleGiant.awarded", "2019-07")).isEqualTo(expected);
    assertThat(past.at("littleGiant", "2019-12")).isEqualTo(expected);
    assertThat(past.at("littleGiant.revenue", "2019-12")).isEqualTo(expected * revenue);
    assertThat(dates(past, "LITTLE_GIANT"))
        .isEqualTo(expected == 0 ? List.of() : List.of("2019-07-15"));
  }

  @ParameterizedTest
  @CsvSource({
    // ln 1.05 = 0.0488 a year in the mean of the last two
    "0.0489, 0.0489, 7",
    "0.0487, 0.0487, 0",
    "0, 0.0978, 7",
    "0.0978, 0, 7",
    "0, 0.0974, 0"
  })
  void a_little_giant_grew_by_five_per_cent_a_year_over_two_years(
      double of2017, double of2018, int expected) {
    Past past =
        Town.withFirms(7, 2e8)
            .with(
                "revenue.macro",
                "{2015-01-01: 0, 2017-01-01: %s, 2018-01-01: %s}".formatted(of2017, of2018))
            .until("2019-12-31");

    assertThat(past.at("littleGiant.qualified", "2019-12")).isEqualTo(expected);
  }

  @Test
  void a_firm_of_less_than_three_closed_years_counts_as_shrinking() {
    // at the end of 2018 the firms of December 2015 have closed four years, those of 2016 three
    Past past =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 600)
            .with("revenue.entryMedian", 2e8)
            .with("revenue.driftMature", 0.1)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2015-12-01", 1)
            .policy("space.programme", "2016-07-15", 0)
            .policy("giant.capacity", "2019-01-01", 1000)
            .until("2019-12-31");
    Past younger =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 600)
            .with("revenue.entryMedian", 2e8)
            .with("revenue.driftMature", 0.1)
            .rule("atLeast: 3, unit: years, source: F138", "atLeast: 1, unit: years, source: F138")
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2017-01-01", 1)
            .policy("space.programme", "2018-01-01", 0)
            .policy("giant.capacity", "2019-01-01", 1000)
            .until("2019-12-31");

    // three years old on 2019-07-15: born on 2016-07-14.25 or before
    long old =
        past.story("REGISTERED").stream()
            .filter(event -> event.time() <= Past.day("2019-07-15") - 3 * YEAR)
            .count();
    assertThat(past.at("littleGiant.qualified", "2019-07")).isEqualTo((double) old);
    assertThat(past.at("substantive", "2019-07")).isGreaterThan((double) old);
    assertThat(old).isGreaterThan(200);
    assertThat(younger.at("substantive", "2019-07")).isGreaterThan(400);
    assertThat(younger.at("littleGiant.qualified", "2019-07")).isZero();
  }

  @Test
  void a_national_batch_has_the_published_number_of_places() {
    // 5 in 2019, 48 in 2020
    Past past = Town.withFirms(60, 2e8).with("revenue.driftMature", 0.1).until("2020-12-31");

    assertThat(past.at("littleGiant.qualified", "2019-07")).isEqualTo(60);
    assertThat(past.at("littleGiant.awarded", "2019-07")).isEqualTo(5);
    assertThat(past.at("littleGiant.qualified", "2020-07")).isEqualTo(55);
    assertThat(past.at("littleGiant.awarded", "2020-07")).isEqualTo(48);
    List<Long> keys = past.story("PRESENT").stream().map(Past.Event::firm).sorted().toList();
    assertThat(past.story("LITTLE_GIANT").subList(0, 5))
        .extracting(Past.Event::firm)
        .hasSameElementsAs(keys.subList(0, 5));
  }

  @ParameterizedTest
  @CsvSource({
    // chance to apply for the municipal title, revenue in 2019 and 2020; qualified in July 2020,
    // 2021
    "0, 2.0e8, 7, 0", // 20 million stand in for the title in 2019 and 2020
    "1, 2.0e8, 7, 7",
    "0, 1.9e7, 0, 0"
  })
  void from_2021_on_a_little_giant_holds_the_municipal_title(
      double applies, double revenue, int in2020, int in2021) {
    Past past =
        Town.withFirms(7, revenue)
            .with("revenue.driftMature", 0.05)
            .with("tiers.applyProb", "{2015-01-01: %s}".formatted(applies))
            .policy("giant.capacity", "2019-01-01", 0)
            .until("2021-12-31");

    assertThat(past.at("littleGiant.qualified", "2020-07")).isEqualTo(in2020);
    assertThat(past.at("littleGiant.qualified", "2021-07")).isEqualTo(in2021);
  }

  @Test
  void the_unwilling_are_no_part_of_the_national_demand() {
    int firms = 2000;
    Past past = grown(firms, 2e8).with("tiers.willingShare", 0.4).until("2019-12-31");

    Chance.assertNear(
        past.at("littleGiant.qualified", "2019-07"), 0.4 * firms, Math.sqrt(firms * 0.4 * 0.6));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 7", // growth is not asked for again
    "1, 0, 0",
    "0, 1, 0" // without the municipal title
  })
  void a_little_giant_is_looked_at_again_after_three_years(
      double applies, double passes, int expected) {
    Past past =
        grown(7, 2e8)
            .with("tiers.applyProb", "{2015-01-01: %s}".formatted(applies))
            .with("tiers.giantReexamPass", passes)
            .policy("giant.capacity", "2019-01-01", 100)
            .policy("sme.reexamPass", "2015-01-01", 1)
            .until("2022-12-31");

    assertThat(past.at("littleGiant", "2022-06")).isEqualTo(7);
    assertThat(past.at("littleGiant", "2022-07")).isEqualTo(expected);
    assertThat(past.at("littleGiant.lost", "2022-07")).isEqualTo(7 - expected);
    assertThat(past.at("littleGiant", "2022-12")).isEqualTo(expected);
  }

  @Test
  void a_renewed_little_giant_is_looked_at_again_three_years_later() {
    // reviews of 2022-07-15 and 2025-07-15: 0.6 and 0.36 are left
    int firms = 1000;
    Past past =
        grown(firms, 2e8)
            .with("tiers.giantReexamPass", 0.6)
            .policy("giant.capacity", "2019-01-01", 1000)
            .policy("sme.reexamPass", "2015-01-01", 1)
            .until("2025-12-31");

    Chance.assertNear(past.at("littleGiant", "2022-07"), 600, Math.sqrt(firms * 0.6 * 0.4));
    assertThat(past.at("littleGiant", "2025-06")).isEqualTo(past.at("littleGiant", "2022-07"));
    Chance.assertNear(past.at("littleGiant", "2025-07"), 360, Math.sqrt(firms * 0.36 * 0.64));
  }

  @Test
  void a_little_giant_that_loses_the_municipal_title_loses_the_national_one_with_it() {
    Past past =
        grown(7, 2e8)
            .with("tiers.innovativeScoreRate", 0)
            .policy("giant.capacity", "2019-01-01", 100)
            .policy("sme.reexamPass", "2015-01-01", 0)
            .until("2022-12-31");

    assertThat(past.at("littleGiant", "2022-08")).isEqualTo(7);
    assertThat(past.at("specialised.lost", "2022-09")).isEqualTo(7);
    assertThat(past.at("littleGiant.lost", "2022-09")).isEqualTo(7);
    assertThat(past.at("littleGiant", "2022-09")).isZero();
    assertThat(dates(past, "LITTLE_GIANT_LOST")).containsExactly("2022-09-20");
  }

  @Test
  void whoever_leaves_takes_all_titles_along() {
    // nobody leaves in the first five years of life, nearly all in the sixth, at 10 a year
    Past past =
        grown(200, 1.5e8)
            .with("firm.ordinaryHazardAge", "[0, 0, 0, 0, 0, 100]")
            .with("firm.exitBound", 10)
            .policy("giant.capacity", "2019-01-01", 1000)
            .until("2020-12-31");

    assertThat(past.at("exits", "2020-01")).isGreaterThan(50);
    for (int month = 1; month <= 12; month++) {
      String then = "2020-%02d".formatted(month);
      double there = past.at("substantive", then);
      for (String title : List.of("techSme", "specialised", "littleGiant")) {
        assertThat(past.at(title, then)).isEqualTo(there);
        assertThat(past.at(title + ".lost", then)).isEqualTo(past.at("exits", then));
        assertThat(past.at(title + ".revenue", then)).isEqualTo(1.5e8 * there);
      }
    }
    assertThat(past.at("substantive", "2020-12")).isLessThan(5);
    Map<String, Long> lost =
        List.of("TECH_SME_LOST", "SPECIALISED_LOST", "LITTLE_GIANT_LOST", "CLOSED").stream()
            .collect(Collectors.toMap(name -> name, name -> (long) past.story(name).size()));
    assertThat(lost.values()).containsOnly((long) past.sum("exits", "2015-01", "2020-12"));
  }
}
