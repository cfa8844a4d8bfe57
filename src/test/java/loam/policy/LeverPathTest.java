package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import loam.city.DatedSeries;
import loam.city.DatedSeries.Interpolation;
import loam.city.Timescale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LeverPathTest {
  private static LeverPath linear() {
    return LeverPath.of(series(Interpolation.LINEAR));
  }

  private static DatedSeries series(Interpolation interpolation) {
    return new DatedSeries(
        interpolation,
        new TreeMap<>(Map.of(Timescale.dateOf(100), 10.0, Timescale.dateOf(200), 30.0)));
  }

  @Test
  void a_published_path_is_the_series() {
    for (Interpolation each : new Interpolation[] {Interpolation.STEP, Interpolation.LINEAR}) {
      LeverPath path = LeverPath.of(series(each));
      for (double time = 0; time < 300; time += 0.5) {
        assertThat(path.at(time)).isEqualTo(series(each).at(time), within(1e-12));
      }
    }
    assertThatThrownBy(() -> LeverPath.of(series(Interpolation.LOG_LINEAR)))
        .hasMessageContaining("steps or straight lines");
  }

  /** From 10 on day 100 it rises by 0.2 a day: to 20 where it is cut on day 150, never to 30. */
  @Test
  void the_largest_value_of_a_ramp_that_is_cut_off_is_where_it_is_cut() {
    assertThat(linear().withValue(150, 7).max()).isCloseTo(20, within(1e-12));
    assertThat(linear().max()).isEqualTo(30);
    assertThat(LeverPath.constant(4).withFactor(10, 0.5).max()).isEqualTo(4);
  }

  @Test
  void a_value_holds_from_its_day_on() {
    LeverPath path = linear().withValue(150, 7);

    assertThat(path.at(149.5)).isCloseTo(19.9, within(1e-12));
    assertThat(path.at(150)).isEqualTo(7);
    assertThat(path.at(1e6)).isEqualTo(7);
    assertThat(path.isConstantFrom(150)).isTrue();
    assertThat(path.isConstantFrom(149)).isFalse();
  }

  @Test
  void a_factor_bends_all_that_was_planned() {
    LeverPath path = linear().withFactor(150, 2);

    assertThat(path.at(149.5)).isCloseTo(19.9, within(1e-12));
    assertThat(path.at(150)).isEqualTo(40);
    assertThat(path.at(175)).isEqualTo(50);
    assertThat(path.at(250)).isEqualTo(60);
    LeverPath before = linear().withFactor(50, 2);
    assertThat(before.at(60)).isEqualTo(20);
    assertThat(before.at(150)).isEqualTo(40);
    assertThat(before.at(250)).isEqualTo(60);
    assertThat(linear().withFactor(100, 2).pieces())
        .containsExactly(
            new LeverPath.Piece(Double.NEGATIVE_INFINITY, 10, 0),
            new LeverPath.Piece(100, 20, 0.4),
            new LeverPath.Piece(200, 60, 0));
    assertThat(LeverPath.constant(3).withFactor(0, 1)).extracting(p -> p.at(5)).isEqualTo(3.0);
  }

  @Test
  void a_ramp_is_straight_and_stays_where_it_leads() {
    LeverPath path = LeverPath.constant(10).withRamp(100, 200, 20);

    assertThat(path.at(100)).isEqualTo(10);
    assertThat(path.at(150)).isEqualTo(15);
    assertThat(path.at(200)).isEqualTo(20);
    assertThat(path.at(300)).isEqualTo(20);
    assertThatThrownBy(() -> path.withRamp(5, 5, 1)).hasMessageContaining("must end");
  }

  /** 10 until day 100, then 0.2 more a day until 200. */
  @Test
  void the_mean_of_a_path_is_its_area_over_its_time() {
    assertThat(linear().mean(0, 100)).isEqualTo(10);
    assertThat(linear().mean(100, 200)).isCloseTo(20, within(1e-12));
    assertThat(linear().mean(50, 150)).isCloseTo((50 * 10 + 50 * 15) / 100.0, within(1e-12));
    assertThat(linear().mean(150, 250)).isCloseTo((50 * 25 + 50 * 30) / 100.0, within(1e-12));
    assertThat(linear().mean(300, 400)).isEqualTo(30);
  }

  @Test
  void two_paths_differ_from_the_day_on_which_value_or_slope_do() {
    LeverPath path = linear();

    assertThat(path.firstDifference(linear())).isEmpty();
    assertThat(path.firstDifference(path.withValue(150, 7))).hasValue(150);
    assertThat(path.withValue(150, 7).firstDifference(path)).hasValue(150);
    assertThat(path.firstDifference(path.withValue(150, 20))).hasValue(150); // goes on otherwise
    assertThat(path.firstDifference(LeverPath.constant(10))).hasValue(100);
    assertThat(path.firstDifference(LeverPath.constant(11))).hasValue(0);
    assertThat(path.firstDifference(path.withFactor(-50, 2))).hasValue(0); // before the clock
  }

  @Test
  void a_value_that_was_in_force_begins_no_new_piece() {
    assertThat(LeverPath.constant(3).withValue(50, 3)).isEqualTo(LeverPath.constant(3));
    assertThat(LeverPath.constant(3).withValue(50, 4).pieces())
        .containsExactly(
            new LeverPath.Piece(Double.NEGATIVE_INFINITY, 3, 0), new LeverPath.Piece(50, 4, 0));
    assertThat(linear().pieces())
        .containsExactly(
            new LeverPath.Piece(Double.NEGATIVE_INFINITY, 10, 0),
            new LeverPath.Piece(100, 10, 0.2),
            new LeverPath.Piece(200, 30, 0));
    assertThat(linear().isConstantFrom(199)).isFalse();
    assertThat(LeverPath.constant(3).withRamp(5, 9, 7)).isNotEqualTo(LeverPath.constant(3));
  }

  @Provide
  Arbitrary<LeverPath> paths() {
    Arbitrary<Double> days = Arbitraries.doubles().between(0, 400);
    Arbitrary<Double> values = Arbitraries.doubles().between(0, 100);
    return Combinators.combine(days, values, days, values, days, values)
        .as(
            (value, a, factor, b, ramp, c) ->
                linear()
                    .withValue(value, a)
                    .withFactor(factor, b / 50)
                    .withRamp(ramp, ramp + 1 + c, a));
  }

  @Property(tries = 200)
  void the_mean_is_the_integral_over_the_time(
      @ForAll("paths") LeverPath path,
      @ForAll @DoubleRange(min = -10, max = 500) double from,
      @ForAll @DoubleRange(min = 0.1, max = 300) double length) {
    int steps = 20_000;
    double sum = 0;
    for (int step = 0; step < steps; step++) {
      sum += path.at(from + (step + 0.5) * length / steps);
    }

    // a jump of up to 200 may fall anywhere in a step
    assertThat(path.mean(from, from + length)).isCloseTo(sum / steps, within(4 * 200.0 / steps));
  }

  @Property(tries = 200)
  void means_add_up(
      @ForAll("paths") LeverPath path,
      @ForAll @DoubleRange(min = 0, max = 300) double from,
      @ForAll @DoubleRange(min = 0.5, max = 100) double first,
      @ForAll @DoubleRange(min = 0.5, max = 100) double second) {
    double middle = from + first;
    double end = middle + second;

    double parts =
        path.mean(from, middle) * (middle - from) + path.mean(middle, end) * (end - middle);

    assertThat(path.mean(from, end) * (end - from)).isCloseTo(parts, within(1e-8));
  }

  @Property(tries = 200)
  void nothing_changes_before_the_day_of_a_change(
      @ForAll("paths") LeverPath path,
      @ForAll @DoubleRange(min = 0, max = 400) double day,
      @ForAll @DoubleRange(min = 0.01, max = 400) double earlier) {
    double time = day - earlier;

    assertThat(path.withValue(day, 1).at(time)).isEqualTo(path.at(time));
    assertThat(path.withFactor(day, 3).at(time)).isEqualTo(path.at(time));
    assertThat(path.withRamp(day, day + 9, 3).at(time)).isEqualTo(path.at(time));
  }
}
