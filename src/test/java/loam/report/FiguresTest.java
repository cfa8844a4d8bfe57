package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import loam.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.126, 0.13",
    "5, 5",
    "5.25, 5.25",
    "9.996, 10.0",
    "12.34, 12.3",
    "99.96, 100",
    "999.5, '1,000'",
    "1234, '1,234'",
    "15000, '15,000'",
    "1234567.8, '1,234,568'",
    "-1234.4, '-1,234'",
    "-12.34, -12.3",
    "NaN, —"
  })
  void counts_have_three_digits_or_more_and_commas_between_thousands(double value, String text) {
    assertThat(Figures.in("firms").text(value)).isEqualTo(text);
  }

  @Test
  void money_is_shown_in_billions() {
    Figures figures = Figures.in("CNY/year");

    assertThat(figures.unit()).isEqualTo("bn CNY/year");
    assertThat(figures.scaled(2.5e9)).isEqualTo(2.5);
    assertThat(figures.text(1_234.5e9)).isEqualTo("1,234");
  }

  @Test
  void fractions_are_shown_in_per_cent() {
    assertThat(Figures.in("fraction").unit()).isEqualTo("%");
    assertThat(Figures.in("fraction/year").unit()).isEqualTo("%/year");
    assertThat(Figures.in("fraction").text(0.125)).isEqualTo("12.5");
  }

  @Test
  void chinese_counts_money_in_yi() {
    Figures figures = Figures.in("CNY", Language.CHINESE);

    assertThat(figures.text(1.94e10) + figures.unit()).isEqualTo("194亿元");
    assertThat(Figures.in("CNY/year", Language.CHINESE).unit()).isEqualTo("亿元/年");
    assertThat(Figures.in("USD", Language.CHINESE).unit()).isEqualTo("亿美元");
    assertThat(Figures.in("fraction/year", Language.CHINESE).unit()).isEqualTo("%/年");
    assertThat(Figures.in("firms", Language.CHINESE).unit()).isEqualTo("家");
  }
}
