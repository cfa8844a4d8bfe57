package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be at all; the limit only ends a test that hangs. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BrokenFilesTest {
  private static final String GOOD = "name: x\ncity: beijing\n";

  private final Path folder;
  private final Desk desk;

  BrokenFilesTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          '' | the file is empty
          # nothing but words\\n | the file is empty
          --- | line 1, column 4: the file must be a map of keys and values, but is nothing
          just words | line 1, column 1: the file must be a map of keys and values, but is "just words"
          - name: x | line 1, column 1: the file must be a map of keys and values, but is a list
          name: x\\n\\tcity: beijing | line 2, column 1: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
          name: [x | line 1, column 9: this is not YAML: expected ',' or ']', but got <stream end>
          name: "x | line 1, column 9: this is not YAML: found unexpected end of stream
          name: x\\ncity: beijing\\n---\\nname: y | line 3, column 1: a second document begins here, but a file must be one
          name: &a x\\ncity: *a | line 2, column 7: aliases are not allowed; write the value out
          name: !!str x\\ncity: beijing | line 1, column 7: tags are not allowed; remove !…
          name: x\\ncity: beijing\\nname: y | line 3, column 1: key "name" stands here twice; keep one
          name: x\\ncity: beijing\\n? [a]\\n: b | line 3, column 3: a key must be plain text, but is a list
          name: x\\ncity: beijing\\n<<: {run: 3} | line 3, column 1: unknown key "<<"
          name: x\\ncity: bei\u0007jing | line 2, column 10: this is not YAML: a character that no text has, U+0007
          %YAML 3.0\\n---\\nname: x | this is YAML 3.0, but must be YAML 1.2; remove the first line
          """)
  void what_is_no_scenario_is_refused_with_the_place(String text, String what) {
    assertThat(desk.complaint(text.replace("\\n", "\n").replace("\\t", "\t")))
        .isEqualTo("mine.yaml has a problem:\n  " + what.replace("\\t", "\\t"));
  }

  @Test
  void a_byte_order_mark_is_passed_over_and_lines_may_end_as_on_windows() {
    assertThat(desk.read("\uFEFF" + GOOD).name()).isEqualTo("x");
    assertThat(desk.read(GOOD.replace("\n", "\r\n")).name()).isEqualTo("x");
  }

  @Test
  void anything_but_utf_8_is_refused() {
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    String refusal = "mine.yaml has a problem:\n  this is not UTF-8 text; save the file as UTF-8";

    assertThat(desk.complaint(GOOD.getBytes(StandardCharsets.UTF_16))).isEqualTo(refusal);
    assertThat(desk.complaint(GOOD.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(refusal);
    assertThat(desk.complaint("name: Zürich".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(refusal);
    assertThat(desk.complaint(noise)).isEqualTo(refusal);
  }

  @Test
  void what_looks_like_gbk_is_refused_with_the_command_that_mends_it() {
    byte[] gbk = "name: 基金翻倍\ncity: beijing\n".getBytes(Charset.forName("GBK"));

    assertThat(desk.complaint(gbk))
        .startsWith("mine.yaml has a problem:\n  this is not UTF-8 text; it looks like GBK: ")
        .contains("iconv -f GBK -t UTF-8 ");
  }

  @Test
  void a_bomb_of_aliases_does_not_go_off() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      String aliases = ("*a" + (level - 1) + ", ").repeat(8) + "*a" + (level - 1);
      bomb.append("a%d: &a%d [%s]\n".formatted(level, level, aliases));
    }

    assertThat(desk.complaint(bomb.toString())).contains("aliases are not allowed");
    assertThat(desk.complaint("name: &self [*self]")).contains("aliases are not allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "name: !!java.net.URL [\"http://localhost:1/\"]",
        "!!java.io.File [/tmp/made]: x",
        "name: !<tag:yaml.org,2002:java.lang.ProcessBuilder> [[touch, /tmp/made]]",
        "%TAG ! tag:yaml.org,2002:java.\n---\nname: !util.Date x",
        "name: !!binary cm9vdA=="
      })
  void names_of_classes_make_no_objects(String text) {
    assertThat(desk.complaint(text + "\ncity: beijing")).contains("tags are not allowed");
  }

  @Test
  void text_of_templates_and_of_formulas_stays_text() {
    for (String name : List.of("${7*7}", "<#assign x=1>", "{{7*7}}", "$(touch x)")) {
      assertThat(desk.read("name: '%s'\ncity: beijing".formatted(name)).name()).isEqualTo(name);
    }
  }

  @Test
  void depth_does_not_exhaust_the_stack() {
    String what = "line 1, column 56: more than 50 levels deep";

    assertThat(desk.complaint("name: " + "[".repeat(500_000))).contains(what);
    assertThat(desk.complaint("name: " + "{a: ".repeat(100_000))).contains("levels deep");
    assertThat(desk.complaint("- ".repeat(100_000))).contains("levels deep");
  }

  @Test
  void a_huge_file_is_refused_before_it_is_parsed() {
    byte[] huge = new byte[2_000_001];
    Arrays.fill(huge, (byte) '#');

    assertThat(desk.complaint(huge))
        .isEqualTo(
            "mine.yaml has a problem:\n"
                + "  the file has more than 2,000,000 bytes; this is no input of Loam");
  }

  @Test
  void many_wrong_keys_are_all_said_within_a_moment() {
    StringBuilder keys = new StringBuilder(GOOD + "assumptions:\n");
    for (int key = 0; key < 2_000; key++) {
      keys.append("  firm.substantiveShare%d: 1\n".formatted(key));
    }

    assertThat(desk.complaint(keys.toString())).contains("mine.yaml has 2000 problems:");
  }

  @Test
  void a_folder_or_nothing_at_all_is_no_scenario() {
    assertThat(desk.complaint(folder))
        .endsWith(" has a problem:\n  this is a folder, but must be a file");
    assertThat(desk.complaint(folder.resolve("none.yaml")))
        .isEqualTo("none.yaml has a problem:\n  there is no such file");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_file_without_an_end_is_given_up() {
    assertThat(desk.complaint(Path.of("/dev/zero")))
        .contains("this is a pipe or a device, but must be a file");
  }
}
