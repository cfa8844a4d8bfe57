package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {
  /** The space 0x3000 and the sign 0x303F are as wide as a character, 0x2FFF and 0x3040 not. */
  @Test
  void chinese_takes_two_places_a_letter_one_and_an_accent_that_joins_none() {
    assertThat(TextWidth.of("abc")).isEqualTo(3);
    assertThat(TextWidth.of("沃土，")).isEqualTo(6);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TextWidth.of("\u3000\u303F")).isEqualTo(4);
    assertThat(TextWidth.of("\uFF01\uFF60\uFFE0\uFFE6")).isEqualTo(8);
    assertThat(TextWidth.of("\uFF00\uFF61\uFFDF\uFFE7")).isEqualTo(4);
    assertThat(TextWidth.padded("沃土", 6)).isEqualTo("沃土  ");
  }

  @Test
  void a_text_that_is_too_wide_loses_its_end_and_says_so() {
    assertThat(TextWidth.atMost("twelve places", 13)).isEqualTo("twelve places");
    assertThat(TextWidth.atMost("twelve places", 12)).isEqualTo("twelve plac…");
    assertThat(TextWidth.atMost("twelve places", 8)).isEqualTo("twelve…");
    assertThat(TextWidth.atMost("基金规模加倍", 8)).isEqualTo("基金规…");
  }
}
