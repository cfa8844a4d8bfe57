package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private final Lettering lettering = ShippedFonts.load();
  private final Font font = lettering.plain(10);

  @Test
  void a_chinese_character_counts_one_em() {
    assertThat(lettering.width("企业", font)).isEqualTo(20);
  }

  @Test
  void figures_have_the_widths_of_arial() {
    assertThat(lettering.width("0123456789", font)).isBetween(55.6, 55.7);
  }

  @Test
  void lines_break_at_spaces_and_beside_chinese_characters_but_not_before_a_comma() {
    assertThat(lettering.lines("one two three", font, 45, 9)).containsExactly("one two", "three");
    assertThat(lettering.lines("高新技术，企业", font, 45, 9)).containsExactly("高新技", "术，企业");
    assertThat(lettering.lines("indivisible", font, 20, 9).get(0)).hasSizeLessThan(5);
    assertThat(lettering.lines("  ", font, 20, 9)).isEmpty();
  }

  @Test
  void what_does_not_fit_into_the_last_line_ends_in_an_ellipsis() {
    assertThat(lettering.lines("one two three four", font, 60, 1)).containsExactly("one two…");
  }

  @Test
  void what_no_xml_can_contain_is_left_out() {
    assertThat(Lettering.clean("a\u0000b\n c\uD800d\uFFFE")).isEqualTo("a b cd");
  }
}
