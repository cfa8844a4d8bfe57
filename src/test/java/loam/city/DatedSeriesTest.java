package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import loam.city.DatedSeries.Interpolation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatedSeriesTest {
  private static final LocalDate FIRST = LocalDate.of(2015, 1, 11);
  private static final LocalDate LAST = LocalDate.of(2015, 1, 21);

  private static DatedSeries between(Interpolation interpolation, double from, double to) {
    return new DatedSeries(interpolation, new TreeMap<>(Map.of(FIRST, from, LAST, to)));
  }

  @Test
  void steps_take_the_value_of_the_knot_before() {
    DatedSeries series = between(Interpolation.STEP, 2, 8);

    assertThat(series.at(10)).isEqualTo(2);
    assertThat(series.at(Math.nextDown(20.0))).isEqualTo(2);
    assertThat(series.at(20)).isEqualTo(8);
  }

  @Test
  void lines_are_straight() {
    DatedSeries series = between(Interpolation.LINEAR, 2, 8);

    assertThat(series.at(12.5)).isEqualTo(3.5);
    assertThat(series.at(15)).isEqualTo(5);
  }

  @Test
  void log_linear_growth_is_constant() {
    DatedSeries series = between(Interpolation.LOG_LINEAR, 2, 8);

    assertThat(series.at(15)).isCloseTo(4, within(1e-14));
    assertThat(series.at(12) / series.at(11))
        .isCloseTo(series.at(19) / series.at(18), within(1e-13));
  }

  @ParameterizedTest
  @EnumSource
  void the_ends_are_held(Interpolation interpolation) {
    DatedSeries series = between(interpolation, 2, 8);

    assertThat(series.at(-1e9)).isEqualTo(2);
    assertThat(series.at(10)).isEqualTo(2);
    assertThat(series.at(20)).isEqualTo(8);
    assertThat(series.at(1e9)).isEqualTo(8);
    assertThat(series.lastDay()).isEqualTo(20);
  }

  @Property
  void no_series_leaves_the_range_of_its_knots(
      @ForAll Interpolation interpolation,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double from,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double to,
      @ForAll @DoubleRange(min = -10, max = 40) double time) {
    double value = between(interpolation, from, to).at(time);

    assertThat(value).isBetween(Math.min(from, to) * (1 - 1e-12), Math.max(from, to) * (1 + 1e-12));
  }

  @Test
  void a_series_needs_finite_knots_and_above_0_where_it_grows() {
    assertThatThrownBy(() -> new DatedSeries(Interpolation.STEP, new TreeMap<>()))
        .hasMessage("a series needs at least one knot");
    assertThatThrownBy(() -> between(Interpolation.LINEAR, 1, Double.NaN))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> between(Interpolation.LOG_LINEAR, 0, 1)).hasMessageContaining("0.0");
  }
}
