package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import loam.cli.Progress.Style;
import loam.language.Language;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final String CLEAR = "\r\u001B[K";

  private final StringWriter shown = new StringWriter();

  @Test
  void a_line_is_written_for_every_tenth_of_the_replications_and_the_last() {
    run(Style.LINES, 25);

    List<String> lines = shown.toString().lines().toList();
    assertThat(lines).hasSize(13).last().asString().startsWith("25 of 25 replications, ");
    assertThat(lines)
        .allMatch(
            line -> line.matches("\\d+ of 25 replications, \\d+ simulated years/s, \\d+ s left"));
    assertThat(shown.toString()).doesNotContain("\u001B", "\r");
  }

  @Test
  void few_replications_have_a_line_each() {
    run(Style.LINES, 3);

    assertThat(shown.toString().lines()).hasSize(3);
  }

  @Test
  void a_bar_fills_from_left_to_right_and_is_wiped_away() {
    run(Style.BAR, 2);

    List<String> drawn = List.of(shown.toString().split(Pattern.quote(CLEAR), -1));
    assertThat(drawn.get(1)).isEqualTo("░".repeat(30) + " 0 of 2 replications");
    assertThat(drawn.get(drawn.size() - 2)).startsWith("█".repeat(30) + " 2 of 2 replications, ");
    assertThat(drawn.get(drawn.size() - 1)).isEmpty();
    assertThat(shown.toString()).doesNotContain("\n");
  }

  @Test
  void quiet_is_quiet() {
    run(Style.QUIET, 5);

    assertThat(shown.toString()).isEmpty();
  }

  private void run(Style style, int replications) {
    var progress = new Progress(new PrintWriter(shown), Language.ENGLISH, style, replications, 21);
    for (int done = 0; done < replications; done++) {
      progress.step();
    }
    progress.finish();
  }
}
