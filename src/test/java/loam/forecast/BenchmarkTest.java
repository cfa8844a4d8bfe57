package loam.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import loam.stats.Interval;
import org.junit.jupiter.api.Test;

/** Held against R 4.2's package forecast 8.20, whose calls stand beside the numbers. */
class BenchmarkTest {
  /** {@code x <- ts(log(c(40,52,70,67,82,93,82,105,114)), start=2016)}. */
  private static final History COUNTS = yearly(40, 52, 70, 67, 82, 93, 82, 105, 114);

  private static History yearly(double... values) {
    double[] years = new double[values.length];
    Arrays.setAll(years, i -> 2016 + i);
    return new History(years, values);
  }

  /** Exponentials of these logarithms, a year apart. */
  private static History ofLogs(double... logs) {
    return yearly(Arrays.stream(logs).map(Math::exp).toArray());
  }

  private static void has(LogForecast forecast, double mean, double low, double high, double off) {
    assertThat(Math.log(forecast.median())).isCloseTo(mean, within(off));
    Interval eighty = forecast.central(0.8);
    assertThat(Math.log(eighty.low())).isCloseTo(low, within(off));
    assertThat(Math.log(eighty.high())).isCloseTo(high, within(off));
  }

  /** {@code rwf(x, h=4, level=80)}. */
  @Test
  void the_last_value_is_held_with_the_variance_of_a_random_walk() {
    has(
        Benchmark.LAST_VALUE.at(COUNTS, 2025).orElseThrow(),
        4.7361984483945,
        4.48822987558318,
        4.98416702120582,
        1e-9);
    has(
        Benchmark.LAST_VALUE.at(COUNTS, 2028).orElseThrow(),
        4.7361984483945,
        4.24026130277186,
        5.23213559401713,
        1e-9);
  }

  /** {@code rwf(x, h=4, drift=TRUE, level=80)}. */
  @Test
  void a_drift_adds_its_own_uncertainty() {
    has(
        Benchmark.DRIFT.at(COUNTS, 2025).orElseThrow(),
        4.86711332267957,
        4.66007219746032,
        5.07415444789881,
        1e-9);
    has(
        Benchmark.DRIFT.at(COUNTS, 2028).orElseThrow(),
        5.25985794553478,
        4.78171694802016,
        5.73799894304939,
        1e-9);
  }

  /** {@code forecast(tslm(x ~ trend), h=4, level=80)}. */
  @Test
  void a_line_has_students_prediction_interval() {
    has(
        Benchmark.TREND.at(COUNTS, 2025).orElseThrow(),
        4.89287148748905,
        4.68991509972696,
        5.09582787525114,
        1e-9);
    has(
        Benchmark.TREND.at(COUNTS, 2028).orElseThrow(),
        5.23996052529118,
        4.99764602063616,
        5.48227502994620,
        1e-9);
  }

  /**
   * {@code forecast(ets(log(ts(c(560,650,640,880,860,1020,1010))), model="ANN"), h=4, level=80)}:
   * gain 0.9394, variance 0.0304770; R's search stops at a relative 1e-8 of the likelihood.
   */
  @Test
  void smoothing_without_a_slope_finds_the_gain_of_highest_likelihood() {
    History history = yearly(560, 650, 640, 880, 860, 1020, 1010);

    Smoothing fit = Smoothing.best(history.yearly(), false);

    assertThat(fit.gain()).isCloseTo(0.939430205, within(2e-4));
    assertThat(fit.variance()).isCloseTo(0.0304769617543, within(1e-8));
    has(fit.ahead(1), 6.91767721524824, 6.69394840119683, 7.14140602929965, 1e-4);
    has(fit.ahead(4), 6.91767721524824, 6.49038520730848, 7.34496922318800, 1e-4);
  }

  /**
   * {@code ets(z, model="AAN", damped=FALSE)} of the twenty numbers here: gains 0.577010 and
   * 0.470432, sum of squares 1.03815179 (variance 0.06488449 with 16 degrees of freedom).
   */
  @Test
  void smoothing_with_a_slope_finds_both_gains() {
    History history =
        ofLogs(
            5.0, 5.1, 5.05, 5.3, 5.6, 5.5, 5.9, 6.4, 6.3, 6.2, 6.25, 6.0, 5.9, 5.5, 5.6, 5.2, 5.1,
            4.6, 4.5, 4.4);

    Smoothing fit = Smoothing.best(history.yearly(), true);

    assertThat(fit.gain()).isCloseTo(0.57701, within(2e-3));
    assertThat(fit.trendGain()).isCloseTo(0.47043, within(2e-3));
    assertThat(fit.variance()).isCloseTo(0.06488448667, within(1e-7));
    has(fit.ahead(1), 4.13535023664, 3.80890786677, 4.46179260651, 2e-3);
    has(fit.ahead(4), 3.61428952962, 2.67073971066, 4.55783934859, 8e-3);
  }

  /**
   * The criterion of the sloped model (R: −50.2) is far below that of the flat one (−23.5). R's
   * search stops a little before the least sum of squares that is found here.
   */
  @Test
  void steady_growth_is_smoothed_with_a_slope_and_noise_without_one() {
    History growing =
        yearly(
            120, 131, 128, 150, 171, 165, 190, 214, 236, 229, 262, 301, 318, 309, 352, 401, 398,
            450, 520, 555);
    History noise = yearly(100, 140, 112, 95, 130, 118, 150, 98, 125, 160, 131, 122);

    assertThat(Benchmark.SMOOTHING.at(growing, 2036).orElseThrow().location())
        .isCloseTo(6.369082, within(1e-3));
    assertThat(Benchmark.SMOOTHING.at(noise, 2028).orElseThrow().location())
        .isCloseTo(4.802973, within(2e-4));
  }

  /**
   * Logarithms 0, 1 and 4 after 0, 1 and 3 years: a drift of 4/3 a year. The steps less the drift
   * are −1/3 and 1/3, over 1 and 2 years: 1/9 + 1/18 = 1/6, with one degree of freedom.
   */
  @Test
  void gaps_count_by_their_years() {
    History history =
        new History(new double[] {2020, 2021, 2023}, new double[] {1, Math.E, Math.exp(4)});

    LogForecast forecast = Benchmark.DRIFT.at(history, 2024.5).orElseThrow();

    assertThat(forecast.location()).isCloseTo(6, within(1e-12));
    assertThat(forecast.scale()).isCloseTo(Math.sqrt(1.0 / 6 * 1.5 * 1.5), within(1e-12));
  }

  @Test
  void smoothing_takes_the_last_years_that_follow_one_another() {
    History gap =
        new History(
            new double[] {2010, 2014, 2015.1, 2016, 2017}, new double[] {900, 10, 20, 30, 40});

    assertThat(gap.yearly())
        .containsExactly(Math.log(10), Math.log(20), Math.log(30), Math.log(40));
    assertThat(Benchmark.SMOOTHING.at(gap, 2018)).isPresent();
  }

  @Test
  void what_is_too_short_or_never_moves_is_not_forecast() {
    History one = yearly(5);
    History two = yearly(5, 6);
    History still = yearly(7, 7, 7, 7, 7);

    for (Benchmark benchmark : Benchmark.values()) {
      assertThat(benchmark.at(one, 2020)).as("%s of one", benchmark).isEmpty();
      assertThat(benchmark.at(still, 2030)).as("%s of constants", benchmark).isEmpty();
      assertThat(benchmark.at(two, 2020).isPresent())
          .as("%s of two", benchmark)
          .isEqualTo(benchmark == Benchmark.LAST_VALUE);
    }
  }

  @Test
  void a_history_is_positive_and_in_order() {
    assertThatThrownBy(() -> yearly(3, 0)).hasMessageContaining("values[1] (0.0)");
    assertThatThrownBy(() -> new History(new double[] {2, 2}, new double[] {1, 1}))
        .hasMessageContaining("ascend");
    assertThatThrownBy(() -> new History(new double[] {2}, new double[] {1, 1}))
        .hasMessageContaining("1 years, but 2 values");
  }
}
