package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "-2.50, -2.5",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "123456789012345678, 123456789012346000",
    "1e-7, 0.0000001",
    "1e21, 1000000000000000000000",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, ''"
  })
  void numbers_have_fifteen_digits_and_neither_exponent_nor_needless_zeros(
      double value, String text) {
    assertThat(DecimalText.of(value)).isEqualTo(text);
  }

  @Test
  void exact_text_has_more_digits_only_where_fifteen_would_be_another_number() {
    assertThat(DecimalText.exact(0.65)).isEqualTo("0.65");
    assertThat(DecimalText.exact(1.0 / 3)).isEqualTo("0.3333333333333333");
    assertThat(DecimalText.exact(0.1 + 0.2)).isEqualTo("0.30000000000000004");
  }

  @Property
  void text_read_back_is_the_number_to_fifteen_digits(
      @ForAll @DoubleRange(min = -1e300, max = 1e300) double value) {
    double read = Double.parseDouble(DecimalText.of(value));

    assertThat(Double.parseDouble(DecimalText.exact(value))).isEqualTo(value + 0.0); // no −0
    assertThat(Math.abs(read - value)).isLessThanOrEqualTo(1e-14 * Math.abs(value));
  }
}
