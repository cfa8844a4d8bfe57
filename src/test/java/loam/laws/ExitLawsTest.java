package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import loam.Chance;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How firms leave. Each claim fails by chance for one seed in 10,000; the seed is fixed. */
class ExitLawsTest {
  private static final int FIRMS = 10_000;
  private static final double YEAR = 365.25;

  /** Of so many firms each is there with a probability, independently. */
  private static void assertLeft(double there, double firms, double probability) {
    Chance.assertNear(
        there, firms * probability, Math.sqrt(firms * probability * (1 - probability)));
  }

  private static Town ordinary() {
    return Town.quiet().with("firm.initialTechStock", FIRMS);
  }

  private static Town substantive() {
    return Town.withFirms(FIRMS, 1e7).with("firm.exitBound", 10);
  }

  @ParameterizedTest
  @EnumSource
  void ordinary_firms_leave_at_the_rate_of_their_year_of_age(OrdinaryPath path) {
    // born on 2015-01-01: 0.1 to age 1, after 365.25 days, 0.4 to age 2, then 0.2
    Past past =
        ordinary().with("firm.ordinaryHazardAge", "[0.1, 0.4, 0.2]").until("2018-12-31", path);

    assertLeft(past.at("registered", "2015-06"), FIRMS, Math.exp(-0.1 * 181 / YEAR));
    assertLeft(past.at("registered", "2015-12"), FIRMS, Math.exp(-0.1 * 365 / YEAR));
    assertLeft(past.at("registered", "2016-12"), FIRMS, Math.exp(-0.1 - 0.4 * (731 / YEAR - 1)));
    assertLeft(past.at("registered", "2018-12"), FIRMS, Math.exp(-0.5 - 0.2 * (1461 / YEAR - 2)));
    assertThat(past.sum("exits", "2015-01", "2018-12"))
        .isEqualTo(FIRMS - past.at("registered", "2018-12"));
  }

  @ParameterizedTest
  @EnumSource
  void whoever_never_opened_is_on_the_register_and_not_active(OrdinaryPath path) {
    Past past =
        ordinary()
            .with("firm.dormantShare", 0.3)
            .with("firm.initialSubstantive", 500)
            .with("firm.substantiveHazardFactor", 0)
            .with("firm.ordinaryHazardAge", "[0.5]")
            .until("2015-12-31", path);

    double ordinary = FIRMS - 500;
    double left = Math.exp(-0.5 * 365 / YEAR);
    assertLeft(past.at("registered", "2015-12") - 500, ordinary, left);
    assertLeft(past.at("active", "2015-12") - 500, ordinary, 0.7 * left);
    assertThat(past.at("substantive", "2015-12")).isEqualTo(500);
  }

  @ParameterizedTest
  @EnumSource
  void the_stock_of_the_start_is_as_old_as_an_exponential_number_up_to_its_cap(OrdinaryPath path) {
    // mean 4, cap 6 years: firms of three years and more leave at 20 a year, that is nearly at once
    Town town =
        ordinary()
            .with("firm.initialMeanAgeAll", 4)
            .with("firm.initialAgeCap", 6)
            .with("firm.ordinaryHazardAge", "[0, 0, 0, 20]");
    Past past = town.until("2015-12-31", path);

    double year = 365 / YEAR;
    double stillYoung = 1 - Math.exp(-(3 - year) / 4);
    double leaving =
        integral(3 - year, 3, age -> Math.exp(-age / 4) / 4 * Math.exp(-20 * (age + year - 3)));
    assertLeft(past.at("registered", "2015-12"), FIRMS, stillYoung + leaving);
    // with a cap of two years nobody is three before 2016, and most stand at the cap
    Past capped = town.with("firm.initialAgeCap", 2).until("2016-12-31", path);
    assertThat(capped.sum("exits", "2015-01", "2015-12")).isZero();
    assertLeft(capped.sum("exits", "2016-01", "2016-06"), FIRMS, capLeaving(4, 2, 20, 547 / YEAR));
    // and if all are of age 0, they turn three on 2017-12-31 at 18:00
    Past newborn = town.with("firm.initialMeanAgeAll", 0).until("2018-01-31", path);
    assertThat(newborn.sum("exits", "2015-01", "2017-11")).isZero();
    assertLeft(newborn.at("registered", "2017-12"), FIRMS, Math.exp(-20 * 0.25 / YEAR));
    assertLeft(newborn.at("registered", "2018-01"), FIRMS, Math.exp(-20 * 31.25 / YEAR));
  }

  /** Part of all that left by a time, the cap included, at which e^(−cap / mean) stand. */
  private static double capLeaving(double mean, double cap, double rate, double time) {
    double atCap = Math.exp(-cap / mean) * (1 - Math.exp(-rate * (cap + time - 3)));
    return atCap
        + integral(
            Math.max(0, 3 - time),
            cap,
            age -> Math.exp(-age / mean) / mean * (1 - Math.exp(-rate * (age + time - 3))));
  }

  private static double integral(double from, double until, DoubleUnaryOperator density) {
    int steps = 10_000;
    double step = (until - from) / steps;
    return IntStream.range(0, steps)
        .mapToDouble(i -> step * density.applyAsDouble(from + (i + 0.5) * step))
        .sum();
  }

  @Test
  void substantive_firms_leave_at_a_part_of_that_rate() {
    Past past =
        substantive()
            .with("firm.ordinaryHazardAge", "[0.2, 0.8, 0.1]")
            .with("firm.substantiveHazardFactor", 0.5)
            .until("2017-12-31");

    assertLeft(past.at("substantive", "2015-12"), FIRMS, Math.exp(-0.1 * 365 / YEAR));
    assertLeft(past.at("substantive", "2016-12"), FIRMS, Math.exp(-0.1 - 0.4 * (731 / YEAR - 1)));
    assertLeft(past.at("substantive", "2017-12"), FIRMS, Math.exp(-0.5 - 0.05 * (1096 / YEAR - 2)));
    assertThat(past.sum("exits", "2015-01", "2017-12"))
        .isEqualTo(FIRMS - past.at("substantive", "2017-12"))
        .isEqualTo(past.story("CLOSED").size());
    assertThat(past.at("registered", "2017-12")).isEqualTo(past.at("substantive", "2017-12"));
  }

  @Test
  void no_firm_leaves_at_more_than_the_bound() {
    Past past =
        substantive()
            .with("firm.exitBound", 0.3)
            .with("firm.ordinaryHazardAge", "[50]")
            .until("2015-12-31");

    assertLeft(past.at("substantive", "2015-12"), FIRMS, Math.exp(-0.3 * 365 / YEAR));
  }

  @ParameterizedTest
  @CsvSource({"1.0e7, 0.3", "1.0e8, 0.0948683", "1.0e6, 0.948683"})
  void larger_firms_leave_less_often(double revenue, double rate) {
    // 0.3 · (R / 1e7)^−0.5
    Past past =
        substantive()
            .with("firm.initialRevenueMedian", revenue)
            .with("firm.ordinaryHazardAge", "[0.3]")
            .with("firm.hazardSize", -0.5)
            .until("2015-12-31");

    assertLeft(past.at("substantive", "2015-12"), FIRMS, Math.exp(-rate * 365 / YEAR));
  }

  @Test
  void better_firms_leave_less_often() {
    // 0.3 · e^(−q), q normal: the mean over q of e^(−0.3 t e^(−q))
    Past past =
        substantive()
            .with("firm.ordinaryHazardAge", "[0.3]")
            .with("firm.hazardQuality", -1)
            .until("2016-12-31");

    double time = 731 / YEAR;
    double left =
        integral(
            -8,
            8,
            q ->
                Math.exp(-q * q / 2)
                    / Math.sqrt(2 * Math.PI)
                    * Math.exp(-time * Math.min(10, 0.3 * Math.exp(-q))));
    assertLeft(past.at("substantive", "2016-12"), FIRMS, left);
    // revenue at the start is 1e7 · e^q, so that those that leave earned less than those that stay
    Past told =
        substantive()
            .with("firm.ordinaryHazardAge", "[0.3]")
            .with("firm.hazardQuality", -1)
            .with("firm.initialRevenueQuality", 1)
            .until("2015-12-31");
    assertThat(told.at("sector.INFO.revenue", "2015-12") / told.at("substantive", "2015-12"))
        .isGreaterThan(1.05 * 1e7 * Math.exp(0.5));
  }

  @ParameterizedTest
  @CsvSource({"0", "0.5"})
  void the_climate_of_the_regime_half_a_year_ago_acts_on_exits(double substantive) {
    // by decree boom to the end of 2015, winter from 2016-01-01, normal from 2017-01-01; the
    // climate
    // follows 183 days later: 183 days of boom and 365 more, that is to 2016-07-02
    Past past =
        Town.withFirms(FIRMS, 1e7)
            .with("firm.initialSubstantive", substantive * FIRMS)
            .with("firm.exitBound", 10)
            .with("firm.ordinaryHazardAge", "[0.2]")
            .with("firm.hazardRegime", "{boom: 0.5, normal: 1.5, winter: 3}")
            .policy("capital.regime", "2015-01-01", 0)
            .policy("capital.regime", "2016-01-01", 2)
            .policy("capital.regime", "2017-01-01", 1)
            .until("2017-12-31");

    double boom = 0.5 * (365 + 183);
    double winter = 3 * 366;
    assertLeft(past.at("registered", "2015-12"), FIRMS, Math.exp(-0.2 * 0.5 * 365 / YEAR));
    assertLeft(past.at("registered", "2016-06"), FIRMS, Math.exp(-0.2 * 0.5 * 547 / YEAR));
    assertLeft(
        past.at("registered", "2016-12"), FIRMS, Math.exp(-0.2 * (boom + 3 * (731 - 548)) / YEAR));
    assertLeft(
        past.at("registered", "2017-12"),
        FIRMS,
        Math.exp(-0.2 * (boom + winter + 1.5 * (1096 - 914)) / YEAR));
  }

  @Test
  void the_climate_lags_by_as_many_months_as_the_city_says() {
    Past past =
        Town.withFirms(FIRMS, 1e7)
            .with("firm.exitBound", 10)
            .with("firm.ordinaryHazardAge", "[0.2]")
            .with("firm.hazardRegime", "{boom: 0.001, normal: 1, winter: 5}")
            .with("regimes.climateLagMonths", 0)
            .policy("capital.regime", "2015-01-01", 0)
            .policy("capital.regime", "2015-07-01", 2)
            .until("2015-12-31");

    assertThat(past.sum("exits", "2015-01", "2015-06")).isLessThan(10);
    assertLeft(past.at("registered", "2015-12"), FIRMS, Math.exp(-(184 + 0.0362) / YEAR));
  }

  @Test
  void some_exits_are_moves_to_another_city() {
    Past past =
        substantive()
            .with("firm.ordinaryHazardAge", "[1]")
            .with("firm.relocationShare", 0.2)
            .until("2016-12-31");

    double exits = past.sum("exits", "2015-01", "2016-12");
    double moves = past.sum("relocations", "2015-01", "2016-12");
    Chance.assertNear(moves, 0.2 * exits, Math.sqrt(exits * 0.2 * 0.8));
    assertThat(past.story("RELOCATED")).hasSize((int) moves);
    assertThat(past.story("CLOSED")).hasSize((int) (exits - moves));
    for (int month = 1; month <= 12; month++) {
      String then = "2015-%02d".formatted(month);
      assertThat(past.at("relocations", then))
          .isEqualTo(
              (double)
                  past.story("RELOCATED").stream()
                      .filter(event -> event.date().toString().startsWith(then))
                      .count());
    }
  }
}
