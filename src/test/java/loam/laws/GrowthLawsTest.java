package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loam.Chance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How revenue grows, to the yuan where nothing is drawn. */
class GrowthLawsTest {
  /** Firms declare themselves tech SMEs from 2016 on, which tells their revenue one by one. */
  private static final String FROM_2017 = "from: {value: 2017-05-03";

  private static final String FROM_2015 = "from: {value: 2015-05-03";

  /** Revenue of one firm of INFO, or of all of its kind, at the end of a year. */
  private static double revenue(Past past, int year) {
    return past.at("sector.INFO.revenue", year + "-12") / past.at("substantive.INFO", year + "-12");
  }

  @Test
  void without_drift_and_noise_revenue_stays_as_it_is() {
    Past past = Town.withFirms(3, 1.23e7).until("2017-12-31");

    assertThat(revenue(past, 2015)).isEqualTo(1.23e7);
    assertThat(revenue(past, 2017)).isEqualTo(1.23e7);
  }

  @Test
  void the_mature_drift_is_log_growth_per_year() {
    Past past = Town.withFirms(3, 1e7).with("revenue.driftMature", 0.05).until("2017-12-31");

    for (int years = 1; years <= 3; years++) {
      assertThat(revenue(past, 2014 + years)).isEqualTo(Math.rint(1e7 * Math.exp(0.05 * years)));
    }
  }

  @Test
  void the_extra_growth_of_the_young_fades_with_age() {
    // ∫ 0.4 e^(−a/2) da from 0 to a years: 0.8 (1 − e^(−a/2)); a calendar year of 365 days counts
    // as one, so that the growth of 2015 is 0.8 (1 − e^(−y/2)) / y with y = 365 / 365.25
    Past past =
        Town.withFirms(1, 1e7)
            .with("revenue.driftYoung", 0.4)
            .with("revenue.driftTau", 2)
            .until("2017-12-31");

    double log = Math.log(1e7);
    int[] ends = {0, 365, 731, 1096};
    for (int year = 0; year < 3; year++) {
      double from = ends[year] / 365.25;
      double until = ends[year + 1] / 365.25;
      log += 0.8 * (Math.exp(-from / 2) - Math.exp(-until / 2)) / (until - from);
      assertThat(revenue(past, 2015 + year)).isCloseTo(Math.exp(log), within(1.0));
    }
  }

  @Test
  void quality_adds_growth_in_proportion() {
    // revenue at the start is 1e7 · e^q
    Town town =
        Town.withFirms(1, 1e7).with("firm.initialRevenueQuality", 1).with("revenue.noiseSd", 0);
    double q = Math.log(revenue(town.until("2015-12-31"), 2015) / 1e7);
    Past past = town.with("revenue.driftQuality", 0.3).until("2016-12-31");

    assertThat(Math.abs(q)).isGreaterThan(0.01);
    assertThat(revenue(past, 2016)).isCloseTo(1e7 * Math.exp(q + 0.6 * q), within(10.0));
  }

  @ParameterizedTest
  @CsvSource({"AI, 0.02", "HEALTH, 0.03", "SPACE, 0.05", "ADVMFG, 0.07", "INFO, 0.11"})
  void each_sector_has_a_drift_of_its_own(String sector, double drift) {
    Past past =
        Town.withFirms(3, 1e7)
            .inSector(sector)
            .with(
                "revenue.sectorDrift",
                "{AI: 0.02, HEALTH: 0.03, SPACE: 0.05, ADVMFG: 0.07, INFO: 0.11}")
            .until("2015-12-31");

    assertThat(past.at("substantive." + sector, "2015-12")).isEqualTo(3);
    assertThat(past.at("sector." + sector + ".revenue", "2015-12"))
        .isEqualTo(3.0 * Math.round(1e7 * Math.exp(drift)));
  }

  @Test
  void the_macro_shock_of_a_year_is_the_given_one_and_then_drawn() {
    // −0.1 in 2016, then normal with mean 0 and a spread of 0.5
    Past past =
        Town.withFirms(1, 1e7)
            .with("revenue.macro", "{2015-01-01: 0.2, 2016-01-01: -0.1}")
            .with("revenue.macroSd", 0.5)
            .until("2026-12-31");

    assertThat(revenue(past, 2015)).isEqualTo(Math.rint(1e7 * Math.exp(0.2)));
    assertThat(revenue(past, 2016)).isEqualTo(Math.rint(1e7 * Math.exp(0.1)));
    double squares = 0;
    for (int year = 2017; year <= 2026; year++) {
      double shock = Math.log(revenue(past, year) / revenue(past, year - 1));
      squares += shock * shock;
    }
    // chi-square with 10 degrees of freedom: 0.9 to 37 but for one seed in 10,000
    assertThat(squares / 0.25).isBetween(0.9, 37.0);
  }

  @Test
  void revenue_is_pulled_towards_its_level() {
    // ln(1e8 / 1e7) · 0.1 in the first year
    Past past =
        Town.withFirms(2, 1e7)
            .with("revenue.reversion", 0.1)
            .with("revenue.reversionLevel", 1e8)
            .until("2016-12-31");

    assertThat(revenue(past, 2015)).isEqualTo(Math.rint(1e7 * Math.pow(10, 0.1)));
    assertThat(revenue(past, 2016)).isCloseTo(1e7 * Math.pow(10, 0.1 + 0.09), within(1.0));
  }

  @ParameterizedTest
  @CsvSource({
    // revenue before, standard deviation of the shock: 0.4 · (R / 1e7)^−0.15, at most 0.7
    "1.0e7, 0.4",
    "1.0e9, 0.20048",
    "1.0e6, 0.56502",
    "1.0e5, 0.7"
  })
  void the_shock_shrinks_with_size_and_has_the_tails_of_laplace(double revenue, double sd) {
    int firms = 3000;
    Past past =
        Town.withFirms(firms, revenue)
            .with("revenue.noiseSd", 0.4)
            .with("revenue.noiseSizeExponent", 0.15)
            .with("revenue.noiseSdCap", 0.7)
            .rule(FROM_2017, FROM_2015)
            .rule("atMost: 2.0e8", "atMost: 1.0e15")
            .until("2016-03-31");

    double[] shocks =
        past.story("TECH_SME").stream()
            .mapToDouble(event -> Math.log(event.amount() / revenue))
            .toArray();
    assertThat(shocks).hasSize(firms);
    Chance.assertMean(shocks, 0);
    // |ε| is exponential with mean sd / √2
    double[] sizes = new double[firms];
    for (int firm = 0; firm < firms; firm++) {
      sizes[firm] = Math.abs(shocks[firm]);
    }
    Chance.assertMean(sizes, sd / Math.sqrt(2));
    long far = Arrays.stream(sizes).filter(size -> size > 2 * sd).count();
    double tail = Math.exp(-2 * Math.sqrt(2)); // 5.9 %; a normal law has 4.6 %
    Chance.assertNear((double) far, firms * tail, Math.sqrt(firms * tail * (1 - tail)));
  }

  /** Space firms that come in 2016, whose first year is a part of one. */
  private static Town arrivals() {
    return Town.quiet()
        .with("programmes.spaceRelocationPerYear", 300)
        .with("revenue.entryMedian", 1e7)
        .policy("space.programme", "2015-01-01", 0)
        .policy("space.programme", "2016-01-01", 1)
        .policy("space.programme", "2017-01-01", 0);
  }

  @Test
  void the_first_year_counts_from_the_day_of_birth() {
    // a drift of 0.7 and, where it is on, of the programme, 0.2, both for the part of the year left
    Past past =
        arrivals()
            .with("revenue.driftMature", 0.7)
            .with("programmes.spaceDrift", 0.2)
            .until("2017-12-31");

    double first = 0;
    double then = 0;
    List<Past.Event> born = past.story("REGISTERED");
    for (Past.Event event : born) {
      double part = (Past.day("2017-01-01") - event.time()) / 366;
      first += Math.round(1e7 * Math.exp(0.9 * part));
      then += Math.round(1e7 * Math.exp(0.9 * part + 0.7));
    }
    assertThat(born).hasSizeGreaterThan(200);
    assertThat(past.at("sector.SPACE.revenue", "2016-12")).isCloseTo(first, within(1.0));
    assertThat(past.at("sector.SPACE.revenue", "2017-12")).isCloseTo(then, within(1.0));
  }

  @Test
  void a_programme_that_begins_within_the_first_year_acts_from_then_on() {
    // 0.2 a year for all but AI firms from 2016-07-01 on, 184 days of the year
    Past past =
        arrivals()
            .with("programmes.aiPlusDriftOthers", 0.2)
            .policy("aiPlus.platforms", "2016-07-01", 20)
            .until("2016-12-31");

    double expected = 0;
    for (Past.Event event : past.story("REGISTERED")) {
      double days = Past.day("2017-01-01") - Math.max(event.time(), Past.day("2016-07-01"));
      expected += Math.round(1e7 * Math.exp(0.2 * days / 366));
    }
    assertThat(past.at("sector.SPACE.revenue", "2016-12")).isCloseTo(expected, within(1.0));
  }

  @Test
  void the_extra_growth_of_the_young_begins_at_birth() {
    Past past =
        arrivals().with("revenue.driftYoung", 1).with("revenue.driftTau", 0.5).until("2017-12-31");

    // ∫ e^(−2a) da over the age, in years of 366 days of 2016 and 365 of 2017
    double first = 0;
    double then = 0;
    for (Past.Event event : past.story("REGISTERED")) {
      double age = (Past.day("2017-01-01") - event.time()) / 365.25;
      double log = (1 - Math.exp(-2 * age)) / 2 * 365.25 / 366;
      first += Math.exp(log);
      double older = age + 365 / 365.25;
      then += Math.exp(log + (Math.exp(-2 * age) - Math.exp(-2 * older)) / 2 * 365.25 / 365);
    }
    double firms = past.at("substantive.SPACE", "2016-12");
    assertThat(past.at("sector.SPACE.revenue", "2016-12")).isCloseTo(1e7 * first, within(firms));
    assertThat(past.at("sector.SPACE.revenue", "2017-12")).isCloseTo(1e7 * then, within(firms));
  }

  @Test
  void the_shock_of_a_part_of_a_year_is_its_square_root_of_the_shock_of_a_year() {
    Past past =
        arrivals()
            .with("programmes.spaceRelocationPerYear", 4000)
            .with("revenue.noiseSd", 0.4)
            .with("revenue.noiseSizeExponent", 0)
            .rule(FROM_2017, FROM_2015)
            .rule("atMost: 2.0e8", "atMost: 1.0e15")
            .until("2017-03-31");

    Map<Long, Double> born = new HashMap<>();
    past.story("REGISTERED").forEach(event -> born.put(event.firm(), event.time()));
    double[] shocks =
        past.story("TECH_SME").stream()
            .filter(event -> event.amount() > 0)
            .mapToDouble(
                event -> {
                  double part = (Past.day("2017-01-01") - born.get(event.firm())) / 366;
                  return Math.abs(Math.log(event.amount() / 1e7)) / Math.sqrt(part);
                })
            .toArray();
    // those of the first quarter declared themselves in 2016, before their first close
    assertThat(shocks).hasSizeGreaterThan(2500);
    Chance.assertMean(shocks, 0.4 / Math.sqrt(2));
  }

  @Test
  void revenue_at_birth_is_log_normal() {
    int spread = 1;
    Past past =
        arrivals()
            .with("programmes.spaceRelocationPerYear", 4000)
            .with("revenue.entrySigma", spread)
            .rule(FROM_2017, FROM_2015)
            .rule("atMost: 2.0e8", "atMost: 1.0e15")
            .until("2017-03-31");

    double[] logs =
        past.story("TECH_SME").stream()
            .filter(event -> event.amount() > 0)
            .mapToDouble(event -> Math.log(event.amount() / 1e7))
            .toArray();
    Chance.assertMean(logs, 0);
    Chance.assertMean(Arrays.stream(logs).map(log -> log * log).toArray(), 1);
  }

  @Test
  void revenue_at_the_start_depends_on_age_quality_and_chance() {
    // ages are exponential with mean 4 years, none above 10; the multiplier is min(1.5, 0.5 + a/8)
    int firms = 4000;
    Past past =
        Town.withFirms(firms, 1e7)
            .with("firm.initialMeanAge", 4)
            .with("firm.initialAgeCap", 10)
            .with("firm.initialAgeScale", "[0.5, 8, 1.5]")
            .rule(FROM_2017, FROM_2015)
            .until("2016-03-31");
    double[] factors =
        past.story("TECH_SME").stream().mapToDouble(event -> event.amount() / 1e7).toArray();

    assertThat(factors).hasSize(firms);
    // at age 8 the multiplier reaches 1.5: a part e^−2 of the firms
    long most = Arrays.stream(factors).filter(factor -> factor > 1.4999).count();
    double share = Math.exp(-2);
    Chance.assertNear((double) most, firms * share, Math.sqrt(firms * share * (1 - share)));
    assertThat(Arrays.stream(factors)).allMatch(factor -> factor >= 0.5 && factor <= 1.5);
    // mean of 0.5 + min(a, 8) / 8 = 0.5 + 4 (1 − e^−2) / 8
    Chance.assertMean(factors, 0.5 + 0.5 * (1 - share));
  }

  @Test
  void the_spread_of_revenue_at_the_start_adds_chance_and_quality() {
    // variance 0.3² + 0.4² = 0.5²
    Past past =
        Town.withFirms(4000, 1e6)
            .with("firm.initialRevenueSigma", 0.3)
            .with("firm.initialRevenueQuality", 0.4)
            .rule(FROM_2017, FROM_2015)
            .until("2016-03-31");
    double[] logs =
        past.story("TECH_SME").stream()
            .mapToDouble(event -> Math.log(event.amount() / 1e6))
            .toArray();

    Chance.assertMean(logs, 0);
    Chance.assertMean(Arrays.stream(logs).map(log -> log * log).toArray(), 0.25);
  }

  @Test
  void the_package_adds_growth_from_the_award_on() {
    // specialised on 2019-09-20: 103 of 365 days of 2019, all of 2020
    Past past =
        Town.withFirms(1, 2e7)
            .with("tiers.packageDrift", 0.1)
            .policy("sme.package", "2015-01-01", 1)
            .until("2020-12-31");

    assertThat(revenue(past, 2018)).isEqualTo(2e7);
    assertThat(revenue(past, 2019)).isEqualTo(Math.rint(2e7 * Math.exp(0.1 * 103 / 365)));
    assertThat(revenue(past, 2020)).isCloseTo(2e7 * Math.exp(0.1 * 103 / 365 + 0.1), within(1.0));
  }

  @Test
  void the_package_adds_growth_in_proportion_to_its_strength_and_only_to_holders() {
    // 2 to the end of June 2020, 182 of 366 days; then none
    Town town =
        Town.withFirms(1, 2e7)
            .with("tiers.packageDrift", 0.1)
            .policy("sme.package", "2015-01-01", 0)
            .policy("sme.package", "2020-01-01", 2)
            .policy("sme.package", "2020-07-01", 0);

    assertThat(revenue(town.until("2020-12-31"), 2020))
        .isEqualTo(Math.rint(2e7 * Math.exp(0.1 * 2 * 182 / 366)));
    assertThat(revenue(town.with("tiers.applyProb", "{2015-01-01: 0}").until("2020-12-31"), 2020))
        .isEqualTo(2e7);
  }

  @Test
  void a_title_lost_within_the_year_earns_nothing_for_it() {
    // lost at the review of 2022-09-20; held for all of 2020 and 2021
    Past past =
        Town.withFirms(1, 2e7)
            .with("tiers.packageDrift", 0.1)
            .with("tiers.innovativeScoreRate", 0)
            .policy("sme.package", "2015-01-01", 0)
            .policy("sme.package", "2021-01-01", 1)
            .policy("sme.reexamPass", "2015-01-01", 0)
            .until("2023-12-31");

    assertThat(revenue(past, 2021)).isEqualTo(Math.rint(2e7 * Math.exp(0.1)));
    assertThat(revenue(past, 2022)).isEqualTo(revenue(past, 2021));
    assertThat(revenue(past, 2023)).isEqualTo(revenue(past, 2021));
  }

  @Test
  void a_firm_grows_faster_for_eighteen_months_after_a_round() {
    // 18 months are 547.875 days; a further round within them moves their end
    Past past =
        Town.withFirms(40, 1e7)
            .inSector("AI")
            .with("venture.trackShare", 10)
            .with("venture.trackQuality", 0)
            .with("venture.initialStageCum", "[1, 1, 1, 1, 1, 1, 1]")
            .with("venture.ipoRate", "[0, 0, 0, 0, 0, 0, 0]")
            .with("venture.maRate", "[0, 0, 0, 0, 0, 0, 0]")
            .with("venture.driftFunded", 0.2)
            .until("2019-12-31");

    Map<Long, double[]> funded = new HashMap<>();
    past.story("PRESENT").forEach(event -> funded.put(event.firm(), new double[6]));
    for (var firm : funded.entrySet()) {
      double until = 0;
      for (Past.Event round : past.story("ROUND")) {
        if (round.firm() == firm.getKey()) {
          double from = Math.max(round.time(), until);
          until = round.time() + 547.875;
          addDays(firm.getValue(), from, until);
        }
      }
    }
    double[] expected = new double[5];
    for (double[] days : funded.values()) {
      double log = Math.log(1e7);
      for (int year = 0; year < 5; year++) {
        log += 0.2 * days[year] / (year == 1 ? 366 : 365);
        expected[year] += Math.exp(log);
      }
    }
    assertThat(past.story("ROUND")).hasSizeGreaterThan(60);
    for (int year = 0; year < 5; year++) {
      assertThat(past.at("sector.AI.revenue", (2015 + year) + "-12"))
          .isCloseTo(expected[year], within(40.0));
    }
  }

  private static void addDays(double[] ofYear, double from, double until) {
    for (int year = 0; year < 5; year++) {
      double start = Past.day((2015 + year) + "-01-01");
      double end = Past.day((2016 + year) + "-01-01");
      ofYear[year] += Math.max(0, Math.min(until, end) - Math.max(from, start));
    }
  }
}
