package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;

import loam.Chance;
import org.junit.jupiter.api.Test;

/** Regimes: given to the end of 2024, by decree, or drawn. */
class EnvironmentLawsTest {
  private static String month(int number) {
    return "%d-%02d".formatted(2015 + number / 12, 1 + number % 12);
  }

  @Test
  void the_regimes_are_those_observed_to_the_end_of_2024() {
    // boom, normal from 2018-07, boom from 2020-07, normal from 2022, winter from 2023
    Past past = Town.quiet().until("2024-12-31");

    for (int month = 0; month < 120; month++) {
      int expected = month < 42 ? 0 : month < 66 ? 1 : month < 84 ? 0 : month < 96 ? 1 : 2;
      assertThat(past.at("capital.regime", month(month))).as(month(month)).isEqualTo(expected);
      assertThat(past.at("regime", month(month))).isEqualTo(expected);
    }
  }

  @Test
  void a_decree_holds_while_it_lasts_and_what_was_observed_comes_back() {
    Past past =
        Town.quiet()
            .policy("capital.regime", "2016-01-01", 2)
            .policy("capital.regime", "2016-07-01", -1)
            .until("2016-12-31");

    assertThat(past.at("capital.regime", "2015-12")).isZero();
    assertThat(past.at("capital.regime", "2016-06")).isEqualTo(2);
    assertThat(past.at("capital.regime", "2016-07")).isZero();
  }

  @Test
  void a_boom_by_decree_is_one_where_none_was_observed() {
    Past past = Town.quiet().policy("capital.regime", "2019-01-01", 0).until("2019-01-31");

    assertThat(past.at("capital.regime", "2018-12")).isEqualTo(1);
    assertThat(past.at("capital.regime", "2019-01")).isZero();
  }

  @Test
  void a_regime_leads_to_others_with_their_chances() {
    // a winter ends within weeks, in a boom with chance 0.6, and what follows lasts
    Town town =
        Town.quiet()
            .with("regimes.meanYears", "{boom: 1000, normal: 1000, winter: 0.01}")
            .with(
                "regimes.jump",
                "{boom: {normal: 1, winter: 0}, normal: {boom: 1, winter: 0}, winter: {boom: 0.6, normal: 0.4}}");
    int booms = 0;
    int normal = 0;
    for (long seed = 1; seed <= 60; seed++) {
      double regime = town.until("2025-12-31", seed).at("regime", "2025-12");
      booms += regime == 0 ? 1 : 0;
      normal += regime == 1 ? 1 : 0;
    }

    assertThat(booms + normal).isGreaterThan(57);
    Chance.assertNear(booms, 0.6 * 60, Math.sqrt(60 * 0.6 * 0.4));
  }

  @Test
  void drawn_regimes_stay_and_change_as_the_city_says() {
    // winter leads to boom, boom to normal, normal to winter; a stay lasts two years in the mean,
    // of
    // which those below a month are seldom seen: 11 years of 25 seeds have some 137 changes
    Town town =
        Town.quiet()
            .with("regimes.meanYears", "{boom: 2, normal: 2, winter: 2}")
            .with(
                "regimes.jump",
                "{boom: {normal: 1, winter: 0}, normal: {boom: 0, winter: 1}, winter: {boom: 1, normal: 0}}");
    int onwards = 0;
    int others = 0;
    for (long seed = 1; seed <= 25; seed++) {
      Past past = town.until("2035-12-31", seed);
      double before = past.at("regime", "2024-12");
      for (int month = 120; month < 252; month++) {
        double now = past.at("regime", month(month));
        onwards += now == (before + 1) % 3 ? 1 : 0;
        others += now == (before + 2) % 3 ? 1 : 0;
        before = now;
      }
    }

    double expected = 25 * 132 / 24.0;
    Chance.assertNear(onwards + 2.0 * others, expected, Math.sqrt(expected));
    assertThat(others).isLessThan(12);
  }

  @Test
  void longer_means_make_longer_stays() {
    Town town =
        Town.quiet()
            .with("regimes.meanYears", "{boom: 0.5, normal: 0.5, winter: 20}")
            .with(
                "regimes.jump",
                "{boom: {normal: 0, winter: 1}, normal: {boom: 0, winter: 1}, winter: {boom: 1, normal: 0}}");
    double winters = 0;
    for (long seed = 1; seed <= 10; seed++) {
      Past past = town.until("2035-12-31", seed);
      for (int month = 120; month < 252; month++) {
        winters += past.at("regime", month(month)) == 2 ? 1 : 0;
        assertThat(past.at("regime", month(month))).isNotEqualTo(1);
      }
    }
    assertThat(winters / 1320).isGreaterThan(0.9);
  }
}
