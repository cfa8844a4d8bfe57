package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.language.Language;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void numbers_near_zero_are_shown_from_zero() {
    assertThat(labels(NumberScale.covering(1_270, 9_900)))
        .containsExactly("0", "2,000", "4,000", "6,000", "8,000", "10,000");
    assertThat(labels(NumberScale.covering(-9, -1))).startsWith("−10").endsWith("0");
  }

  @Test
  void numbers_far_from_zero_have_a_range_of_their_own() {
    assertThat(labels(NumberScale.covering(0.0207, 0.0213)))
        .containsExactly("0.0206", "0.0208", "0.0210", "0.0212", "0.0214");
  }

  @Test
  void equal_numbers_still_make_a_scale() {
    assertThat(labels(NumberScale.covering(0, 0))).startsWith("0.0").endsWith("1.0");
    assertThat(labels(NumberScale.covering(7, 7))).startsWith("0").endsWith("8");
  }

  @Property
  void every_scale_covers_its_data_with_few_ticks(
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double one,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double other) {
    Scale scale = NumberScale.covering(Math.min(one, other), Math.max(one, other));

    assertThat(scale.low()).isLessThanOrEqualTo(Math.min(one, other));
    assertThat(scale.high()).isGreaterThanOrEqualTo(Math.max(one, other));
    assertThat(scale.ticks()).hasSizeBetween(2, 8);
  }

  @Test
  void a_year_stands_between_its_ends() {
    Scale scale =
        DateScale.covering(
            LocalDate.of(2019, 12, 31), LocalDate.of(2023, 12, 31), 0, Language.ENGLISH);

    Label year = scale.labels().get(1);
    assertThat(year.text()).isEqualTo("2021");
    assertThat(year.place())
        .isBetween(
            (double) LocalDate.of(2021, 1, 1).toEpochDay(),
            (double) LocalDate.of(2021, 12, 31).toEpochDay());
    assertThat(scale.ticks()).hasSize(4).contains((double) LocalDate.of(2021, 1, 1).toEpochDay());
  }

  @Test
  void dates_are_shown_as_years_or_else_as_months() {
    LocalDate begin = LocalDate.of(2019, 12, 31);

    assertThat(labels(DateScale.covering(begin, begin.plusYears(5), 0, Language.ENGLISH)))
        .containsExactly("2020", "2021", "2022", "2023", "2024");
    assertThat(labels(DateScale.covering(begin, begin.plusYears(20), 0, Language.ENGLISH)))
        .startsWith("2020", "2022");
    assertThat(labels(DateScale.covering(begin, begin.plusMonths(3), 0, Language.ENGLISH)))
        .containsExactly("2020-01", "2020-02", "2020-03");
    assertThat(
            labels(DateScale.covering(begin.plusDays(3), begin.plusDays(9), 0, Language.ENGLISH)))
        .containsExactly("2020-01-03", "2020-01-09");
  }

  @Test
  void numbers_in_texts_are_rounded_to_what_a_reader_can_use() {
    assertThat(NumberScale.text(4_300)).isEqualTo("4,300");
    assertThat(NumberScale.text(1.23456)).isEqualTo("1.235");
    assertThat(NumberScale.text(-0.00123456)).isEqualTo("−0.00123");
    assertThat(NumberScale.text(0)).isEqualTo("0");
  }

  /** From −4.1 to 0 the axis goes from −5 to 0; 1.5 % of 5 is 0.075. */
  @Test
  void a_dot_at_the_end_of_an_axis_has_room() {
    Scale scale = NumberScale.covering(-4.1, 0);

    Scale roomy = scale.withRoomFor(new double[] {-4.1, 0});

    assertThat(roomy.low()).isEqualTo(-5);
    assertThat(roomy.high()).isEqualTo(0.075);
    assertThat(roomy.ticks()).isEqualTo(scale.ticks());
    assertThat(scale.withRoomFor(new double[] {-4.95, -1}).low()).isEqualTo(-5.075);
    assertThat(scale.withRoomFor(new double[] {-4, -1})).isEqualTo(scale);
  }

  private static List<String> labels(Scale scale) {
    return scale.labels().stream().map(Label::text).toList();
  }
}
