package loam.scenariofile.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
  private final Problems problems = new Problems();
  private final Quantities quantities = new Quantities(problems);

  @ParameterizedTest
  @CsvSource({
    "2e10 CNY, CNY, 2e10",
    "200亿 CNY, CNY, 2e10",
    "200亿, CNY, 2e10",
    "200 亿元, CNY, 2e10",
    "20 bn CNY, CNY, 2e10",
    "20 billion cny, CNY, 2e10",
    "1.5万亿 CNY, CNY, 1.5e12",
    "3万, firms, 30000",
    "3万 firms, firms, 30000",
    "15 %, share, 0.15",
    "15%, 1, 0.15",
    "150 %, strength, 1.5",
    "0.7 share, share, 0.7",
    "120 firms/batch, firms/batch, 120",
    "120 firm / batch, firms/batch, 120",
    "1_000 PhD students/year, PhD students/year, 1000",
    "0.05 1/year, 1/year, 0.05",
    "on, on/off, 1",
    "off, strength, 0",
    "-1, regime, -1",
    "1e3, firms, 1000",
    "2倍, times, 2",
    "2 x, times, 2",
    "1.5 times, times, 1.5",
    "2倍, 1, 2",
    "150%, times, 1.5",
    "开, on/off, 1",
    "关, on/off, 0",
    "ON, on/off, 1",
    "关, strength, 0",
    "3千 firms, firms, 3000",
    "2千万 CNY, CNY, 2e7",
    "５０％, share, 0.5",
    "１．５, 1, 1.5"
  })
  void are_numbers_with_units(String text, String unit, double number) {
    assertThat(quantities.number("x", unit, scalar(text)).orElseThrow()).isEqualTo(number);
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15 % | CNY | x is given in "%", but its unit is CNY; write "2 CNY", or the number alone
          200亿 USD | CNY | x is given in "USD", but its unit is CNY; write "2 CNY", or the number alone
          5 firms/year | firms/batch | x is given in "firms/year", but its unit is firms/batch; write "5 firms/batch", or the number alone
          2 CNY | share | x is given in "CNY", but its unit is share; write a plain number or percent, such as 0.15 or 15 %
          2 bn bn CNY | CNY | x is given in "bn CNY", but its unit is CNY; write "2bn CNY", or the number alone
          1e999 CNY | CNY | x is "1E+999", which is too large for a number
          1e99999 CNY | CNY | x must be a number such as 0.25 or 2e7, but is "1e99999 CNY"
          2027-01-01 | CNY | x must be a number such as 0.25 or 2e7, but is "2027-01-01"
          two | CNY | x must be a number such as 0.25 or 2e7, but is "two"
          """)
  void are_refused_in_another_unit_with_the_right_one(String text, String unit, String what) {
    assertThat(quantities.number("x", unit, scalar(text))).isEmpty();
    assertThat(complaint()).isEqualTo("mine.yaml has a problem:\n  line 3, column 5: " + what);
  }

  @Test
  void quotes_make_text() {
    assertThat(quantities.number("x", "CNY", new Yaml.Scalar("f", 1, 1, "2 CNY", true))).isEmpty();
  }

  private String complaint() {
    try {
      problems.throwIfAny();
      return "";
    } catch (InvalidInputException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Yaml scalar(String text) {
    return new Yaml.Scalar("mine.yaml", 3, 5, text, false);
  }
}
