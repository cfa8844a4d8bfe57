package loam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A document in Chinese says what its English twin says: section by section it has the same code
 * (but for {@code --lang zh}, comments and names), as many rows of tables, and the same blocks.
 * Whoever changes one is led to the other.
 */
class TwinDocumentsTest {
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

  static Stream<Arguments> twins() {
    return Stream.of(
        Arguments.of("README.md", "README.zh.md", ""),
        Arguments.of("src/docs/what-ifs.md", "src/docs/zh/what-ifs.md", ""),
        Arguments.of("src/docs/model.md", "src/docs/zh/model.md", ""),
        Arguments.of("src/docs/guide.md", "src/docs/zh/guide.md", ""),
        Arguments.of("src/docs/fit.md", "src/docs/zh/fit.md", ""),
        Arguments.of("scenarios/README.md", "src/docs/zh/scenarios.md", "## What a file may say"));
  }

  /** Sections of the twin, and those of the English document from a heading on, or all. */
  @ParameterizedTest
  @MethodSource("twins")
  void each_section_has_the_code_the_blocks_and_the_rows_of_its_twin(
      String english, String chinese, String from) throws IOException {
    List<String> there = sections(Files.readString(Path.of(english)));
    List<String> here = sections(Files.readString(Path.of(chinese)));
    if (!from.isEmpty()) {
      there = there.stream().filter(section -> section.startsWith(from)).toList();
      here = here.subList(1, here.size());
    }

    assertThat(here).as(chinese).hasSameSizeAs(there);
    for (int i = 0; i < here.size(); i++) {
      assertThat(code(here.get(i))).as(here.get(i)).containsAll(code(there.get(i)));
      assertThat(lines(here.get(i), "|")).as(here.get(i)).isEqualTo(lines(there.get(i), "|"));
      assertThat(lines(here.get(i), "```")).as(here.get(i)).isEqualTo(lines(there.get(i), "```"));
      assertThat(commands(here.get(i))).as(here.get(i)).isEqualTo(commands(there.get(i)));
    }
  }

  private static List<String> sections(String text) {
    return Arrays.asList(text.split("(?m)^(?=## )"));
  }

  private static List<String> code(String section) {
    String outside = section.replaceAll("(?ms)^```.*?^```", "");
    return CODE.matcher(outside)
        .results()
        .map(found -> found.group(1))
        .filter(code -> !code.contains(".yaml") && !code.contains("FOLDER"))
        .filter(code -> !code.equals("thousand"))
        .toList();
  }

  private static long lines(String section, String beginning) {
    return section.lines().filter(line -> line.startsWith(beginning)).count();
  }

  private static List<String> commands(String section) {
    return section
        .lines()
        .filter(line -> line.startsWith("./loam"))
        .map(line -> line.replaceAll("\\s+#.*", "").replace(" --lang zh", "").strip())
        .toList();
  }
}
