package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import loam.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programmes, the academy and the R&amp;D deduction do to growth and entry. */
class ProgrammeLawsTest {
  private static Town inSector(String sector) {
    return Town.withFirms(2, 1e7)
        .inSector(sector)
        .with("programmes.aiPlusDriftAi", 0.1)
        .with("programmes.aiPlusDriftOthers", 0.04)
        .with("programmes.healthDrift", 0.07)
        .with("programmes.spaceDrift", 0.03)
        .with("programmes.spaceRelocationPerYear", 0);
  }

  private static void assertGrew(Past past, String sector, String year, double log) {
    String before = Integer.parseInt(year) - 1 + "-12";
    String revenue = "sector." + sector + ".revenue";
    double was = year.equals("2015") ? 2e7 : past.at(revenue, before);
    assertThat(Math.log(past.at(revenue, year + "-12") / was)).isCloseTo(log, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({
    // sector; log growth of 2016 with 20 platforms, with the health plan, with the space programme
    "AI, 0.1, 0, 0",
    "HEALTH, 0.04, 0.07, 0",
    "SPACE, 0.04, 0, 0.03",
    "ADVMFG, 0.04, 0, 0",
    "INFO, 0.04, 0, 0"
  })
  void each_programme_speeds_up_its_sectors_and_no_others(
      String sector, double platforms, double health, double space) {
    Past past =
        inSector(sector)
            .policy("aiPlus.platforms", "2016-01-01", 20)
            .policy("aiPlus.platforms", "2017-01-01", 5) // half as much: √(5 / 20)
            .policy("aiPlus.platforms", "2018-01-01", 0)
            .policy("health.plan", "2015-01-01", 0)
            .policy("health.plan", "2018-01-01", 1)
            .policy("health.plan", "2019-01-01", 0)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2019-01-01", 1)
            .policy("space.programme", "2020-01-01", 0)
            .until("2020-12-31");

    assertGrew(past, sector, "2015", 0);
    assertGrew(past, sector, "2016", platforms);
    assertGrew(past, sector, "2017", 0.5 * platforms);
    assertGrew(past, sector, "2018", health);
    assertGrew(past, sector, "2019", space);
    assertGrew(past, sector, "2020", 0);
  }

  @Test
  void a_programme_acts_from_its_first_day_to_its_last() {
    // 1 July to 30 September 2016: 92 of 366 days
    Past past =
        inSector("HEALTH")
            .policy("health.plan", "2015-01-01", 0)
            .policy("health.plan", "2016-07-01", 1)
            .policy("health.plan", "2016-10-01", 0)
            .until("2017-12-31");

    assertGrew(past, "HEALTH", "2016", 0.07 * 92 / 366);
    assertGrew(past, "HEALTH", "2017", 0);
  }

  @Test
  void the_space_programme_brings_firms_of_its_sector_while_it_is_on() {
    // 1,000 a year while it is on, for 366 days of 2016 and 181 of 2017
    Past past =
        Town.quiet()
            .with("programmes.spaceRelocationPerYear", 1000)
            .policy("space.programme", "2015-01-01", 0)
            .policy("space.programme", "2016-01-01", 1)
            .policy("space.programme", "2017-07-01", 0)
            .until("2018-12-31");

    assertThat(past.at("substantive", "2015-12")).isZero();
    double first = past.at("substantive.SPACE", "2016-12");
    double then = past.at("substantive.SPACE", "2017-12") - first;
    Chance.assertNear(first, 1000 * 366 / 365.25, Math.sqrt(1000));
    Chance.assertNear(then, 1000 * 181 / 365.25, Math.sqrt(500));
    assertThat(past.at("substantive", "2018-12")).isEqualTo(first + then);
    // they are registrations, at any time of their month
    assertThat(past.at("registrationsPerDay", "2016-05") * 31)
        .isCloseTo(
            past.at("substantive", "2016-05") - past.at("substantive", "2016-04"), within(1e-9));
    Chance.assertMean(
        past.story("REGISTERED").stream()
            .filter(event -> event.time() < Past.day("2017-01-01"))
            .mapToDouble(event -> (event.time() - Past.day("2016-01-01")) / 366)
            .toArray(),
        0.5);
  }

  private static Town academy(double stay, double found) {
    return Town.quiet()
        .with("talent.academyStart", "2015-03-01")
        .with("talent.studyYears", 2)
        .with("talent.stayShare", stay)
        .with("talent.founderShare", found)
        .with("talent.founderDelayMean", 0)
        .with("talent.founderSector", "{AI: 1, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0}");
  }

  @Test
  void each_cohort_graduates_after_its_years_of_study_and_founds() {
    // enrolled on 1 March 2015 (90) and 2016 (40), 2017 (none); they graduate 730.5 days later
    Past past =
        academy(1, 1)
            .policy("academy.intake", "2015-01-01", 90)
            .policy("academy.intake", "2016-01-01", 40)
            .policy("academy.intake", "2017-01-01", 0)
            .until("2020-12-31");

    List<Double> times = past.story("REGISTERED").stream().map(Past.Event::time).toList();
    assertThat(times).hasSize(130);
    assertThat(times.subList(0, 90)).allMatch(time -> time == Past.day("2015-03-01") + 730.5);
    assertThat(times.subList(90, 130)).allMatch(time -> time == Past.day("2016-03-01") + 730.5);
    assertThat(past.at("substantive.AI", "2017-02")).isEqualTo(90);
    assertThat(past.at("substantive.AI", "2020-12")).isEqualTo(130);
    assertThat(past.at("registered", "2020-12")).isEqualTo(130);
  }

  @Test
  void of_the_graduates_some_stay_and_of_these_some_found_later() {
    // 0.7 · 0.5 of 2,000 each year, 3 years after graduation in the mean
    Past past =
        academy(0.7, 0.5)
            .with("talent.founderDelayMean", 3)
            .policy("academy.intake", "2015-01-01", 2000)
            .policy("academy.intake", "2015-06-01", 0)
            .until("2035-12-31");

    double graduation = Past.day("2015-03-01") + 730.5;
    double[] delays =
        past.story("REGISTERED").stream()
            .mapToDouble(event -> (event.time() - graduation) / 365.25)
            .toArray();
    double within19 = 1 - Math.exp(-18.83 / 3); // the rest found after the end of the run
    double share = 0.35 * within19;
    Chance.assertNear(delays.length, 2000 * share, Math.sqrt(2000 * share * (1 - share)));
    assertThat(Arrays.stream(delays)).allMatch(delay -> delay > 0);
    Chance.assertMean(delays, 3 - 18.83 * Math.exp(-18.83 / 3) / within19);
  }

  @Test
  void firms_of_graduates_have_their_own_sectors_and_a_better_quality() {
    // growth is 0.1 q a year: 0.07 in the mean, with a spread of 0.1, from 2018 on
    Past past =
        academy(1, 1)
            .with("talent.founderSector", "{AI: 0.6, HEALTH: 0.3, SPACE: 0, ADVMFG: 0.1, INFO: 0}")
            .with("talent.founderQuality", 0.7)
            .with("revenue.driftQuality", 0.1)
            .policy("academy.intake", "2015-01-01", 2000)
            .policy("academy.intake", "2015-06-01", 0)
            .until("2019-03-31");

    assertThat(past.at("substantive", "2019-03")).isEqualTo(2000);
    Chance.assertNear(past.at("substantive.AI", "2019-03"), 1200, Math.sqrt(2000 * 0.6 * 0.4));
    Chance.assertNear(past.at("substantive.HEALTH", "2019-03"), 600, Math.sqrt(2000 * 0.3 * 0.7));
    Chance.assertNear(past.at("substantive.ADVMFG", "2019-03"), 200, Math.sqrt(2000 * 0.1 * 0.9));
    // born on 2017-03-01: 306 days of 2017, then 2018; mean of e^(0.1 q t) is e^(0.07 t + 0.005 t²)
    double time = 305.5 / 365 + 1;
    double mean = Math.exp(0.07 * time + 0.005 * time * time);
    double sum = 0;
    for (String sector : List.of("AI", "HEALTH", "ADVMFG")) {
      sum += past.at("sector." + sector + ".revenue", "2018-12");
    }
    double spread = mean * Math.sqrt(Math.exp(0.01 * time * time) - 1);
    Chance.assertNear(sum / 1.3e6 / 2000, mean, spread / Math.sqrt(2000));
  }

  // the R&D deduction: τ φ = 0.2 · 0.5

  private static final double TAX = 0.1;

  private static Town deduction(double to) {
    return Town.withFirms(2, 1e7)
        .with("rdDeduction.taxRate", 0.2)
        .with("rdDeduction.profitableShare", 0.5)
        .with("rdDeduction.userCostElasticity", 1.5)
        .with("rdDeduction.relabelShare", 0.25)
        .with("rdDeduction.productivityElasticity", 0.2)
        .policy("rdDeduction.rate", "2016-01-01", to);
  }

  /** Real R&D relative to the published path of 0.5, 0.75 from 2018 and 1 from 2023 (ln). */
  private static double real(int day, double rate) {
    double published = day < Past.day("2018-01-01") ? 0.5 : day < Past.day("2023-01-01") ? 0.75 : 1;
    double now = day < Past.day("2016-01-01") ? published : rate;
    return -1.5 * (Math.log(1 - TAX * (1 + now)) - Math.log(1 - TAX * (1 + published)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.2, 0})
  void a_change_of_the_deduction_acts_on_growth_over_three_years(double rate) {
    Past past = deduction(rate).until("2021-12-31");

    IntToDoubleFunction drift =
        day -> 0.2 * (real(day, rate) - (day < 1096 ? 0 : real(day - 1096, rate))) / 3;
    for (int year = 2016; year <= 2021; year++) {
      double sum = 0;
      int start = Past.day(year + "-01-01");
      int end = Past.day(year + 1 + "-01-01");
      for (int day = start; day < end; day++) {
        sum += drift.applyAsDouble(day);
      }
      assertGrew(past, "INFO", "" + year, sum / (end - start));
    }
    // more deduction, more growth, and the same the other way round
    double first = Math.log(past.at("sector.INFO.revenue", "2016-12") / 2e7);
    assertThat(Math.signum(first)).isEqualTo(Math.signum(rate - 0.5));
  }

  @ParameterizedTest
  @CsvSource({
    // reported R&D is up by e^(l / 0.75), l = 1.5 ln(0.85 / 0.78) = 0.1289 in 2016: 18.75 %
    "1.2, 0.02527, 2",
    "1.2, 0.02526, 0",
    "0.5, 0.03, 2",
    "0.5, 0.0299, 0"
  })
  void reviewers_see_reported_research_which_moves_more_than_real_research(
      double rate, double share, double expected) {
    Past past =
        deduction(rate)
            .with("revenue.rdMedian", share)
            .rule("from: {value: 2017-05-03", "from: {value: 2015-05-03")
            .until("2017-04-30");

    assertThat(Math.exp(1.5 * Math.log(0.85 / 0.78) / 0.75) * 0.02527).isGreaterThan(0.03);
    assertThat(Math.exp(1.5 * Math.log(0.85 / 0.78) / 0.75) * 0.02526).isLessThan(0.03);
    assertThat(past.at("techSme", "2017-03")).isEqualTo(expected);
  }
}
