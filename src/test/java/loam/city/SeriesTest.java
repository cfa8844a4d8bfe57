package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loam.city.Fact.Relation;
import loam.language.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
  /** 200 of a series in whose unit the metric is seven times as large. */
  @ParameterizedTest
  @CsvSource({
    "EQUAL, 1260, 1680",
    "ABOUT, 1260, 1680",
    "AT_LEAST, 1400, 2800",
    "AT_MOST, 700, 1400"
  })
  void a_figure_allows_what_its_relation_says(Relation relation, double lowest, double highest) {
    Series series = new Series("q", "what", List.of("unicorns"), 7, -0.1, 0.2);
    Fact fact =
        new Fact("F1", "q", "Town", "2024", 200, "firms", relation, "Yearbook", "", "words");

    assertThat(series.in(fact)).isEqualTo(1400);
    assertThat(series.lowest(fact)).isEqualTo(lowest);
    assertThat(series.highest(fact)).isEqualTo(highest);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.2, 1", "-0.2, -0.1, 1", "0, 0, 1", "-1, 1, 1", "-0.1, 0.1, 0"})
  void a_tolerance_lies_about_the_figure(double low, double high, double times) {
    assertThatThrownBy(() -> new Series("q", "what", List.of("unicorns"), times, low, high))
        .isInstanceOf(RefusedException.class);
  }
}
