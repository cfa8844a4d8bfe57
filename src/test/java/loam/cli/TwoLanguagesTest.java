package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read follows the language; what machines read does not. */
@Tag("system")
class TwoLanguagesTest {
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
  private static final String SCENARIO = "scenarios/double-funds.yaml";

  @TempDir static Path folder = Path.of("");

  private static String english = "";
  private static String chinese = "";

  @BeforeAll
  static void run_in_both() {
    english = run(folder.resolve("en"), "en");
    chinese = run(folder.resolve("zh"), "zh");
  }

  @Test
  void files_for_machines_are_the_same_in_both_languages() {
    Map<String, String> before = Processes.contents(folder.resolve("en"));
    Map<String, String> after = Processes.contents(folder.resolve("zh"));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    for (String file : before.keySet()) {
      boolean isRead =
          file.matches("charts/.*|report.html|tables.xlsx|scoreboard.md|(run|manifest).json");
      if (isRead) {
        continue;
      }
      assertThat(after.get(file)).as(file).isEqualTo(before.get(file));
    }
    assertThat(english).doesNotContainPattern(CHINESE);
    assertThat(chinese).contains("政府投资基金规模翻倍：重复 2 次", "日均新登记企业", "80% 区间");
  }

  @Test
  void charts_and_the_scoreboard_follow_the_language() throws Exception {
    assertThat(Files.readString(folder.resolve("zh/charts/registered.svg")))
        .contains("在册科技企业", "中位数", "情景“政府投资基金规模翻倍”");
    assertThat(Files.readString(folder.resolve("zh/scoreboard.md"))).startsWith("| 编号 | 内容 |");
  }

  private static String run(Path folder, String language) {
    return said(
        "run",
        SCENARIO,
        "--lang=" + language,
        "--end=2016-12-31",
        "--replications=2",
        "--quiet",
        "--out=" + folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "levers",
        "metrics",
        "explain health.plan " + SCENARIO, // titles of studies stay as they were published
        "explain tiers.passRate " + SCENARIO,
        "diff scenarios/baseline.yaml " + SCENARIO,
        "scenarios",
        "validate " + SCENARIO,
        "--help",
        "run --help",
        "explain --help"
      })
  void each_command_speaks_the_language_it_is_asked_to(String command) {
    assertThat(said(command.split(" ")).replace("(中文)", "")).doesNotContainPattern(CHINESE);
    assertThat(said((command + " --lang zh").split(" ")))
        .containsPattern(CHINESE)
        .doesNotContain(" the ", " and ", " must ");
  }

  @Test
  void the_help_of_a_command_aligns_its_options() {
    assertThat(said("run", "--help", "--lang=zh"))
        .contains("      --seed=N               全部随机数的种子，任意整数\n");
  }

  private static String said(String... arguments) {
    var out = new StringWriter();
    assertThat(Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments))
        .isZero();
    return out.toString();
  }
}
