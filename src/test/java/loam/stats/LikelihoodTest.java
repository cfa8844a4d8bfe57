package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikelihoodTest {
  /** Table 1 of the IPCC guidance note. */
  @ParameterizedTest
  @CsvSource({
    "1, virtually certain",
    "0.99, virtually certain",
    "0.98, very likely",
    "0.90, very likely",
    "0.89, likely",
    "0.67, likely",
    "0.66, likely",
    "0.5, about as likely as not",
    "0.33, about as likely as not",
    "0.32, unlikely",
    "0.10, very unlikely",
    "0.02, very unlikely",
    "0.01, exceptionally unlikely",
    "0, exceptionally unlikely"
  })
  void a_probability_has_the_strongest_word_that_fits(double probability, String words) {
    assertThat(Likelihood.of(probability).words()).isEqualTo(words);
  }

  @Property
  void a_word_s_range_holds_its_probability(@ForAll @DoubleRange(max = 1) double probability) {
    assertThat(Likelihood.of(probability).range().contains(probability)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void what_is_no_probability_has_no_word(double probability) {
    assertThatThrownBy(() -> Likelihood.of(probability)).hasMessageContaining("must lie in [0, 1]");
  }
}
