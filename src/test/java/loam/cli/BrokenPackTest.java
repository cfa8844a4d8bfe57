package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is wrong with a pack is said at once, with file and line, in both languages. */
class BrokenPackTest {
  private static final Path PACK = Path.of("src/test/resources/packs/nordhavn");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    Path city = Files.createDirectory(folder.resolve("town"));
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.toList()) {
        Files.copy(file, city.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("s.yaml"), "name: s\ncity: town\n");
  }

  private void change(String file, String words, String others) throws IOException {
    Path path = folder.resolve("town").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(words);
    Files.writeString(path, text.replace(words, others));
  }

  private String refused(String... arguments) {
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments);
    assertThat(code).as(err.toString()).isEqualTo(2);
    return err.toString();
  }

  private List<String> validated() {
    String file = folder.resolve("s.yaml").toString();
    return List.of(refused("validate", file), refused("validate", file, "--lang", "zh"));
  }

  @Test
  void an_unknown_sector_in_a_mandate_and_a_unit_that_does_not_fit() throws IOException {
    change("capital.yaml", "SEED: {SOFT:", "SEED: {SOFFT:");
    change("capital.yaml", "unit: EUR/year", "unit: USD/year");

    assertThat(validated().get(0))
        .containsPattern("line \\d+, column \\d+: unknown key \"SOFFT\"; did you mean \"SOFT\"")
        .containsPattern(
            "line \\d+, column \\d+: unit of venture.poolFlow is \"USD/year\", but must be"
                + " EUR/year");
    assertThat(validated().get(1)).contains("未知的键“SOFFT”", "单位为“USD/year”");
  }

  @Test
  void packs_that_extend_one_another() throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(one.resolve("city.yaml"), "extends: other\nname: One\n");
    Files.writeString(other.resolve("city.yaml"), "extends: one\nname: Other\n");
    Files.writeString(folder.resolve("s.yaml"), "name: s\ncity: one\n");

    assertThat(validated().get(0))
        .containsPattern("line 1, column 10: extends goes round in a circle: one → other → one");
    assertThat(validated().get(1)).contains("one → other → one").doesNotContain("circle");
  }
}
