package loam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import loam.language.Language;
import org.junit.jupiter.api.Test;

/** Values in sentences: with a true minus, their unit, and in Chinese with 万 and 亿. */
class AmountTest {
  private static Amount english(String unit) {
    return Amount.in(unit, Language.ENGLISH);
  }

  private static Amount chinese(String unit) {
    return Amount.in(unit, Language.CHINESE);
  }

  @Test
  void english_amounts_have_their_unit_behind_a_space() {
    assertThat(english("firms").text(12345)).isEqualTo("12,345 firms");
    assertThat(english("CNY").text(2.5e9)).isEqualTo("2.50 bn CNY");
    assertThat(english("fraction").text(0.125)).isEqualTo("12.5 %");
    assertThat(english("1").text(3)).isEqualTo("3");
    assertThat(english("firms").text(-5)).isEqualTo("−5 firms");
  }

  @Test
  void a_sign_is_put_before_what_is_more_than_nothing() {
    assertThat(english("firms").signed(5)).isEqualTo("+5 firms");
    assertThat(english("firms").signed(0)).isEqualTo("0 firms");
    assertThat(english("firms").signed(-5)).isEqualTo("−5 firms");
    assertThat(english("firms").bareSigned(5)).isEqualTo("+5");
    assertThat(english("firms").bareSigned(0)).isEqualTo("0");
    assertThat(english("firms").bareSigned(-5)).isEqualTo("−5");
    assertThat(english("firms").bare(12345)).isEqualTo("12,345");
  }

  /** 12,345 firms are 1.23 万; 25,000 亿 CNY are 2.5 万亿; per cent and what has no unit stay. */
  @Test
  void chinese_amounts_count_from_ten_thousand_on_in_myriads() {
    assertThat(chinese("firms").text(12345)).isEqualTo("1.23万家");
    assertThat(chinese("firms").text(9999)).isEqualTo("9,999家");
    assertThat(chinese("firms").text(10000)).isEqualTo("1万家");
    assertThat(chinese("firms").text(-20000)).isEqualTo("−2万家");
    assertThat(chinese("firms").bare(12345)).isEqualTo("1.23万");
    assertThat(chinese("firms").bareSigned(12345)).isEqualTo("+1.23万");
    assertThat(chinese("CNY").text(2.5e12)).isEqualTo("2.50万亿元");
    assertThat(chinese("CNY").text(2.5e9)).isEqualTo("25亿元");
    assertThat(chinese("fraction").text(150)).isEqualTo("15,000%");
    assertThat(chinese("1").text(20000)).isEqualTo("20,000");
  }
}
