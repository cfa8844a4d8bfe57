package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import loam.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrong files of each kind, and what is said about them in both languages, side by side in {@code
 * complaints.txt}: first what is wrong, as {@code file => text} or {@code file => what it says =>
 * what it is made to say}, then the complaint in English, then in Chinese.
 */
@Tag("system")
class ChineseComplaintsTest {
  private static final Path RESOURCES = Path.of("src/test/resources/loam/scenariofile");
  private static final String PARENT = "name: parent\ncity: beijing\n";

  private final Path folder;
  private final Desk desk;

  ChineseComplaintsTest(@TempDir Path parent) throws IOException {
    this.folder = Files.createDirectory(parent.resolve("folder"));
    this.desk = new Desk(folder);
    Path elsewhere = Files.writeString(parent.resolve("elsewhere.yaml"), PARENT);
    Files.createSymbolicLink(folder.resolve("link.yaml"), elsewhere);
    Files.writeString(folder.resolve("baseline.yaml"), PARENT);
    Files.writeString(folder.resolve("a.yaml"), "name: a\nextends: b.yaml\n");
    Files.writeString(folder.resolve("b.yaml"), "name: b\nextends: a.yaml\n");
  }

  static Stream<String> cases() {
    return Arrays.stream(Desk.text(RESOURCES.resolve("complaints.txt")).strip().split("\n\n"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_kind_of_wrong_file_has_its_complaint_in_both_languages(String expected) {
    assertThat(said(expected.lines().findFirst().orElseThrow())).isEqualTo(expected);
  }

  @Test
  void all_mistakes_of_a_file_are_said_at_once_in_chinese_too() {
    Desk.write(
        desk.scenarioFile(),
        Desk.text(RESOURCES.resolve("many-mistakes.yaml")).getBytes(StandardCharsets.UTF_8));

    assertThat(desk.complaint(desk.scenarioFile(), Language.CHINESE) + "\n")
        .isEqualTo(Desk.text(RESOURCES.resolve("many-mistakes.zh.txt")));
  }

  /** The case with its complaints in both languages. */
  String said(String mistake) {
    String[] parts = mistake.split(" => ", -1);
    String text = "name: x\ncity: town\n";
    if (parts.length == 2) {
      text = unescaped(parts[1]);
    } else {
      String file = parts[0].substring("town/".length());
      desk.withTown().withChange(file, unescaped(parts[1]), unescaped(parts[2]));
    }
    Desk.write(desk.scenarioFile(), text.getBytes(StandardCharsets.UTF_8));
    return "%s\n%s\n%s"
        .formatted(
            mistake,
            steady(desk.complaint(desk.scenarioFile(), Language.ENGLISH)),
            steady(desk.complaint(desk.scenarioFile(), Language.CHINESE)));
  }

  /** Lines of a city's files move whenever somebody edits them. */
  private static String steady(String complaint) {
    return complaint.contains("mine.yaml")
        ? complaint
        : complaint
            .replaceAll("line \\d+, column \\d+", "line …, column …")
            .replaceAll("第 \\d+ 行第 \\d+ 列", "第 … 行第 … 列");
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\a", "\u0007");
  }
}
