package loam.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import loam.Chance;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How firms register. Counts are Poisson: each claim fails by chance for one seed in 10,000; the
 * seed is fixed.
 */
class RegistrationLawsTest {
  private static Town registering(double perDay) {
    return Town.quiet()
        .with("registration.trend", "{2015-01-01: %s}".formatted(perDay))
        .with("firm.substantiveShare", 0);
  }

  private static void assertPoisson(double count, double mean) {
    Chance.assertNear(count, mean, Math.sqrt(mean));
  }

  /** Registrations of a month. */
  private static double count(Past past, String month) {
    return past.at("registrationsPerDay", month) * YearMonth.parse(month).lengthOfMonth();
  }

  @Test
  void firms_register_at_the_trend_and_stay_on_the_register() {
    Past past = registering(1000).until("2015-06-30");

    assertPoisson(count(past, "2015-01"), 31_000);
    assertPoisson(count(past, "2015-02"), 28_000);
    assertThat(past.at("registered", "2015-01")).isEqualTo(count(past, "2015-01"));
    assertThat(past.at("registered", "2015-02"))
        .isEqualTo(count(past, "2015-01") + count(past, "2015-02"));
    assertThat(past.at("active", "2015-06")).isEqualTo(past.at("registered", "2015-06"));
    assertThat(past.at("substantive", "2015-06")).isZero();
  }

  @Test
  void the_trend_grows_by_the_same_factor_each_day_between_its_knots() {
    // 1,000 to 2,000 in the 365 days of 2015: the mean of 1000 · 2^x over a part of the year
    Past past =
        registering(1000)
            .with("registration.trend", "{2015-01-01: 1000, 2016-01-01: 2000}")
            .until("2016-01-31");

    double perDay = Math.log(2) / 365;
    assertPoisson(count(past, "2015-01"), 1000 * (Math.exp(31 * perDay) - 1) / perDay);
    assertPoisson(count(past, "2015-12"), 1000 * (2 - Math.exp(334 * perDay)) / perDay);
    assertPoisson(count(past, "2016-01"), 62_000);
  }

  @Test
  void some_registrations_never_open() {
    Past past = registering(1000).with("firm.dormantShare", 0.3).until("2015-03-31");

    double registered = past.at("registered", "2015-03");
    Chance.assertNear(
        past.at("active", "2015-03"), 0.7 * registered, Math.sqrt(registered * 0.7 * 0.3));
  }

  @ParameterizedTest
  @EnumSource
  void registered_firms_leave_by_their_age(OrdinaryPath path) {
    // the firms of each day of 2015 on 1 January 2016, by the midnight of their day: at 0.5 a year
    // from the day on; and nobody in the first year if that is without exits
    Town town = registering(200);
    Past past = town.with("firm.ordinaryHazardAge", "[0.5]").until("2015-12-31", path);
    Past safe = town.with("firm.ordinaryHazardAge", "[0, 10]").until("2015-12-31", path);

    double there = 0;
    for (int day = 0; day < 365; day++) {
      there += 200 * Math.exp(-0.5 * (365 - day) / 365.25);
    }
    assertPoisson(past.at("registered", "2015-12"), there);
    assertPoisson(past.sum("exits", "2015-01", "2015-12"), 200 * 365 - there);
    assertThat(safe.sum("exits", "2015-01", "2015-12")).isZero();
  }

  /**
   * 100 firms a day, three tenths of which never open, in a climate that doubles exits of 0.3 a
   * year: those of 2015 at the end of the year, and of 2016, and how many of them are active.
   */
  @ParameterizedTest
  @EnumSource
  void ordinary_firms_have_one_law_however_they_are_followed(OrdinaryPath path) {
    Past past =
        registering(100)
            .with("firm.dormantShare", 0.3)
            .with("firm.ordinaryHazardAge", "[0.3]")
            .with("firm.hazardRegime", "{boom: 2, normal: 2, winter: 2}")
            .until("2016-12-31", path);

    assertPoisson(count(past, "2015-02"), 2800);
    assertPoisson(count(past, "2016-02"), 2900);
    double there = 0;
    for (int day = 0; day < 731; day++) {
      there += 100 * Math.exp(-0.6 * (731 - day) / 365.25);
    }
    double registered = past.at("registered", "2016-12");
    assertPoisson(registered, there);
    Chance.assertNear(
        past.at("active", "2016-12"), 0.7 * registered, Math.sqrt(registered * 0.7 * 0.3));
    assertThat(past.sum("exits", "2015-01", "2016-12"))
        .isCloseTo(all(past, 2015) + all(past, 2016) - registered, within(1e-6));
  }

  private static double all(Past past, int year) {
    double all = 0;
    for (int month = 1; month <= 12; month++) {
      all += count(past, YearMonth.of(year, month).toString());
    }
    return all;
  }

  /** Some of them substantive, which grow, hold titles and leave. */
  @Test
  void whether_each_firm_is_an_event_of_the_calendar_or_found_at_birth_changes_no_bit() {
    Town town =
        registering(20)
            .with("firm.substantiveShare", 0.2)
            .with("firm.initialTechStock", 500)
            .with("firm.initialSubstantive", 50)
            .with("firm.initialMeanAgeAll", 3)
            .with("firm.dormantShare", 0.3)
            .with("firm.ordinaryHazardAge", "[0.3, 0.6]")
            .with("firm.hazardRegime", "{boom: 0.5, normal: 1, winter: 3}")
            .with("venture.trackShare", 0.3);

    assertThat(
            town.until("2019-12-31", OrdinaryPath.ON_CALENDAR)
                .isTheSameAs(town.until("2019-12-31", OrdinaryPath.AT_BIRTH)))
        .isTrue();
  }

  @Test
  void a_share_of_registrations_is_substantive() {
    Past past = registering(200).with("firm.substantiveShare", 0.25).until("2015-06-30");

    assertPoisson(past.at("substantive", "2015-06"), 0.25 * 200 * 181);
    assertPoisson(past.at("registered", "2015-06"), 200.0 * 181);
    double all = 0;
    for (int month = 1; month <= 6; month++) {
      all += count(past, "2015-0" + month);
    }
    assertThat(past.at("registered", "2015-06")).isCloseTo(all, within(1e-6));
    assertThat(past.story("REGISTERED")).hasSize((int) past.at("substantive", "2015-06"));
  }

  @Test
  void substantive_firms_register_evenly_over_the_day() {
    Past past = registering(100).with("firm.substantiveShare", 1).until("2015-03-31");

    double[] hours =
        past.story("REGISTERED").stream()
            .mapToDouble(event -> event.time() - Math.floor(event.time()))
            .toArray();
    Chance.assertMean(hours, 0.5);
    assertPoisson(hours.length, 9000);
    assertThat(past.at("registered", "2015-03")).isEqualTo(hours.length);
  }

  @Test
  void sectors_of_substantive_firms_have_their_shares_of_the_day() {
    Past past =
        registering(200)
            .with("firm.substantiveShare", 1)
            .with("firm.shareAI", "{2015-01-01: 0.1, 2015-07-01: 0.1, 2015-07-02: 0.4}")
            .with("firm.shareHEALTH", "{2015-01-01: 0.2}")
            .with("firm.shareSPACE", "{2015-01-01: 0.05}")
            .with("firm.shareADVMFG", "{2015-01-01: 0.15}")
            .until("2015-12-31");

    double first = past.at("substantive", "2015-06");
    assertShare(past.at("substantive.AI", "2015-06"), first, 0.1);
    assertShare(past.at("substantive.HEALTH", "2015-06"), first, 0.2);
    assertShare(past.at("substantive.SPACE", "2015-06"), first, 0.05);
    assertShare(past.at("substantive.ADVMFG", "2015-06"), first, 0.15);
    assertShare(past.at("substantive.INFO", "2015-06"), first, 0.5);
    double then = past.at("substantive", "2015-12") - past.at("substantive", "2015-07");
    assertShare(
        past.at("substantive.AI", "2015-12") - past.at("substantive.AI", "2015-07"), then, 0.4);
    assertShare(
        past.at("substantive.INFO", "2015-12") - past.at("substantive.INFO", "2015-07"), then, 0.2);
  }

  private static void assertShare(double count, double all, double share) {
    Chance.assertNear(count, all * share, Math.sqrt(all * share * (1 - share)));
  }

  @Test
  void the_stock_of_the_start_has_its_own_shares_of_sectors() {
    Past past =
        Town.withFirms(10_000, 1e7)
            .with(
                "firm.initialSectorShare",
                "{AI: 0.1, HEALTH: 0.2, SPACE: 0.05, ADVMFG: 0.15, INFO: 0.5}")
            .until("2015-01-31");

    assertShare(past.at("substantive.AI", "2015-01"), 10_000, 0.1);
    assertShare(past.at("substantive.HEALTH", "2015-01"), 10_000, 0.2);
    assertShare(past.at("substantive.SPACE", "2015-01"), 10_000, 0.05);
    assertShare(past.at("substantive.ADVMFG", "2015-01"), 10_000, 0.15);
    assertShare(past.at("substantive.INFO", "2015-01"), 10_000, 0.5);
    // the story says the same, by the number of the sector
    assertThat(past.story("PRESENT").stream().filter(event -> event.amount() == 2).count())
        .isEqualTo((long) past.at("substantive.SPACE", "2015-01"));
  }

  @Test
  void weekends_are_quieter_and_the_mean_of_a_calendar_year_is_the_trend() {
    // 2015 has 52 weeks and a Thursday: 104 days of weekends at 0.5, 261 others at 1; the weeks of
    // February hold 8 days of weekends, the other 20 are working days
    Past past =
        registering(2000)
            .with(
                "registration.weekday",
                "{monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: 0.5, sunday: 0.5}")
            .until("2015-12-31");

    double mean = (104 * 0.5 + 261) / 365;
    assertPoisson(count(past, "2015-02"), 2000 * (8 * 0.5 + 20) / mean);
    assertPoisson(past.at("registered", "2015-12"), 2000 * 365);
  }

  /** 31 days of March 2016 without any; the 335 others of 366 have all that the trend says. */
  @Test
  void on_holidays_as_many_register_as_the_city_says_and_the_others_make_up_for_it() {
    Town town = registering(2000).days("holiday", "2016-03-01", "2016-03-31");
    Past none = town.with("registration.holidayFactor", 0).until("2016-04-30");
    Past half = town.with("registration.holidayFactor", 0.5).until("2016-04-30");

    assertThat(count(none, "2016-03")).isZero();
    assertPoisson(count(none, "2016-02"), 2000 * 29 * 366 / 335.0);
    assertPoisson(count(none, "2015-12"), 2000 * 31); // another year, another mean
    assertPoisson(count(half, "2016-03"), 2000 * 15.5 * 366 / 350.5);
    assertPoisson(count(half, "2016-04"), 2000 * 30 * 366 / 350.5);
  }

  /**
   * The New Year week is 1 to 7 February 2016. Ten working days follow, 8 to 12 and 15 to 19
   * February, with three times as many; the other 12 days of the month are as usual: 42 parts in
   * February, 379 in the year.
   */
  @Test
  void after_the_new_year_week_ten_working_days_make_up_for_it() {
    Past past =
        registering(2000)
            .with("registration.newYearWeekFactor", 0)
            .with("registration.newYearReboundFactor", 3)
            .with("registration.maximalFactor", 3.5)
            .days("newYearWeek", "2016-02-01", "2016-02-07")
            .until("2016-03-31");

    assertPoisson(count(past, "2016-01"), 2000 * 31 * 366 / 379.0);
    assertPoisson(count(past, "2016-02"), 2000 * 42 * 366 / 379.0);
    assertPoisson(count(past, "2016-03"), 2000 * 31 * 366 / 379.0);
  }

  /**
   * If 8 to 21 February are holidays, half as busy, the first working day is 22 February; the
   * rebound ends on the 26th, 19 days after the week, after five days of it. 27 to 29 February are
   * as usual: 7 · ¼ + 14 · ½ + 5 · 3 + 3 = 26.75 parts of February, 363.75 of the year.
   */
  @Test
  void the_rebound_ends_before_the_twentieth_day() {
    Past past =
        registering(2000)
            .with("registration.newYearWeekFactor", 0.25)
            .with("registration.newYearReboundFactor", 3)
            .with("registration.maximalFactor", 3.5)
            .with("registration.holidayFactor", 0.5)
            .days("newYearWeek", "2016-02-01", "2016-02-07")
            .days("holiday", "2016-02-08", "2016-02-21")
            .until("2016-03-31");

    assertPoisson(count(past, "2016-02"), 2000 * 26.75 * 366 / 363.75);
    assertPoisson(count(past, "2016-03"), 2000 * 31 * 366 / 363.75);
  }

  /**
   * A New Year week that ends with 31 December 2015 is made up for in January: on the 1st, 4th to
   * 8th and 11th to 14th, the ten working days, 3 parts, on 21 others 1; 51 parts, 386 in the year.
   */
  @Test
  void the_rebound_goes_on_into_the_next_year() {
    Past past =
        registering(2000)
            .with("registration.newYearWeekFactor", 0)
            .with("registration.newYearReboundFactor", 3)
            .with("registration.maximalFactor", 3.5)
            .days("newYearWeek", "2015-12-28", "2015-12-31")
            .until("2016-01-31");

    assertPoisson(count(past, "2015-12"), 2000 * 27 * 365 / 361.0);
    assertPoisson(count(past, "2016-01"), 2000 * 51 * 366 / 386.0);
  }

  /**
   * A Saturday on which offices work is a mean working day, here (4 + 2) / 5 = 1.2. The Saturdays
   * of April 2016 are; of its days 16 are Mondays to Thursdays, 5 Fridays, 5 Saturdays, 4 Sundays:
   * 16 + 5 · 2 + 5 · 1.2 + 4 · 0.1 = 32.4 parts. The year has 208 such days, 53 Fridays, 48 other
   * Saturdays and 52 Sundays: 208 + 106 + 48 · 0.2 + 52 · 0.1 + 6 = 334.8.
   */
  @Test
  void a_saturday_of_work_is_as_busy_as_the_mean_working_day() {
    Town town =
        registering(2000)
            .with(
                "registration.weekday",
                "{monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 2, saturday: 0.2, sunday: 0.1}");
    for (String day : List.of("02", "09", "16", "23", "30")) {
      town = town.days("workday", "2016-04-" + day, "2016-04-" + day);
    }
    Past past = town.until("2016-05-31");

    assertPoisson(count(past, "2016-04"), 2000 * 32.4 * 366 / 334.8);
    // May: 18 days from Monday to Thursday, 4 Fridays, 4 Saturdays, 5 Sundays
    assertPoisson(count(past, "2016-05"), 2000 * (18 + 8 + 0.8 + 0.5) * 366 / 334.8);
  }

  @Test
  void frailty_makes_months_differ_and_the_mean_over_many_of_them_is_one() {
    // gamma, mean 1, coefficient of variation 0.2; Poisson noise of 60,000 is 0.4 % beside it
    Past past =
        registering(2000)
            .with("registration.overdispersionCv", 0.2)
            .with("registration.maximalFactor", 4)
            .until("2034-12-31");

    double[] relative = new double[240];
    for (int month = 0; month < 240; month++) {
      String then = "%d-%02d".formatted(2015 + month / 12, 1 + month % 12);
      relative[month] = past.at("registrationsPerDay", then) / 2000 - 1;
    }
    Chance.assertMean(relative, 0);
    Chance.assertMean(Arrays.stream(relative).map(x -> x * x).toArray(), 0.04);
  }

  @Test
  void reforms_act_by_a_stock_that_fades() {
    // twice the usual 250 a year from 2015-01-01: the stock is 2 − e^(−0.5 t), the factor
    // e^(0.4 (1 − e^(−0.5 t))); at a usual pace nothing changes, without reforms they fade
    Town town =
        registering(1000)
            .with("registration.reformSemiElasticity", 0.4)
            .with("registration.reformDepreciationPerYear", 0.5)
            .with("registration.maximalFactor", 4);
    Past usual = town.until("2016-12-31");
    Past twice = town.policy("reforms.perYear", "2015-01-01", 500).until("2016-12-31");
    Past none = town.policy("reforms.perYear", "2016-01-01", 0).until("2016-12-31");

    double[] expected = new double[2];
    double faded = 0;
    for (int day = 0; day < 731; day++) {
      double years = day / 365.25;
      expected[day < 365 ? 0 : 1] += 1000 * Math.exp(0.4 * (1 - Math.exp(-0.5 * years)));
      if (day >= 365) {
        faded += 1000 * Math.exp(-0.4 * (1 - Math.exp(-0.5 * (day - 365) / 365.25)));
      }
    }
    assertPoisson(usual.at("registered", "2016-12"), 731_000);
    assertPoisson(twice.at("registered", "2015-12"), expected[0]);
    assertPoisson(
        twice.at("registered", "2016-12") - twice.at("registered", "2015-12"), expected[1]);
    assertPoisson(none.at("registered", "2016-12") - none.at("registered", "2015-12"), faded);
  }

  @ParameterizedTest
  @CsvSource({
    // factor μ on the chance of a registration that reforms induced to be substantive
    "0.4",
    "0",
    "1",
    "2"
  })
  void registrations_that_reforms_induce_are_substantive_as_often_as_the_city_says(double factor) {
    // all else usual, the mean over all registrations is the substantive share again: 0.2. With no
    // reforms at all from the beginning, and a stock that fades at 100 a year, only those are left
    // that nothing induced, e^−0.7 of them, each substantive with p = 0.2 / (1 − (1 − e^−0.7)(1 −
    // μ))
    Town town =
        registering(100)
            .with("firm.substantiveShare", 0.2)
            .with("registration.reformSemiElasticity", 0.7)
            .with("registration.reformDepreciationPerYear", 100)
            .with("registration.reformMarginalSubstantiveFactor", factor);
    Past usual = town.until("2016-12-31");
    Past none = town.policy("reforms.perYear", "2015-01-01", 0).until("2016-12-31");

    assertPoisson(usual.at("substantive", "2016-12"), 0.2 * 100 * 731);
    assertPoisson(usual.at("registered", "2016-12"), 100 * 731);
    double p = 0.2 / (1 - (1 - Math.exp(-0.7)) * (1 - factor));
    double days = 366;
    double registered = none.at("registered", "2016-12") - none.at("registered", "2015-12");
    double substantive = none.at("substantive", "2016-12") - none.at("substantive", "2015-12");
    assertPoisson(registered, 100 * days * Math.exp(-0.7));
    assertPoisson(substantive, 100 * days * Math.exp(-0.7) * p);
  }

  @Test
  void the_climate_acts_after_the_last_published_number_and_relative_to_its_day() {
    // known to 2025-06-30, in a winter by decree; boom from 2025-07-01, felt 183 days later: from
    // 2025-12-31 on
    Past past =
        registering(1000)
            .with("registration.regimeFactor", "{boom: 1.5, normal: 1, winter: 0.5}")
            .with("registration.maximalFactor", 4)
            .policy("capital.regime", "2015-01-01", 0)
            .policy("capital.regime", "2020-01-01", 2)
            .policy("capital.regime", "2025-07-01", 0)
            .until("2026-01-31");

    assertPoisson(count(past, "2016-03"), 31_000);
    assertPoisson(count(past, "2024-03"), 31_000);
    assertPoisson(count(past, "2025-12"), 31_000 + 2000);
    assertPoisson(count(past, "2026-01"), 3 * 31_000);
  }

  @Test
  void a_year_of_registrations_is_shown_over_the_entities_of_2024() {
    Past past = registering(100).with("outputs.marketEntities2024", 50_000).until("2016-02-29");

    assertThat(past.at("registrations.share", "2015-11")).isNaN();
    assertThat(past.at("registrations.share", "2015-12"))
        .isCloseTo(past.at("registered", "2015-12") / 50_000, within(1e-12));
    assertThat(past.at("registrations.share", "2016-02"))
        .isCloseTo(
            (past.at("registered", "2016-02") - past.at("registered", "2015-02")) / 50_000,
            within(1e-12));
  }
}
