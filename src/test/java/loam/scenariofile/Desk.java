package loam.scenariofile;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;

/** A folder with a scenario and, if wanted, a city of its own; files are read from there. */
final class Desk {
  static final Path BEIJING = Path.of("src/test/resources/packs/beijing-0.1");
  static final List<String> CITY_FILES =
      List.of(
          "city.yaml",
          "parameters.yaml",
          "capital.yaml",
          "policy.yaml",
          "tiers.yaml",
          "holidays.csv",
          "facts.csv",
          "targets.yaml");

  private final Path folder;

  Desk(Path folder) {
    this.folder = folder;
  }

  Path scenarioFile() {
    return folder.resolve("mine.yaml");
  }

  /** The scenario of some text. */
  Scenario read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  Scenario read(byte[] bytes) {
    write(scenarioFile(), bytes);
    return ScenarioReader.read(scenarioFile());
  }

  /** What is wrong with a scenario, file names without their folder. */
  String complaint(String text) {
    return complaint(text.getBytes(StandardCharsets.UTF_8));
  }

  String complaint(byte[] bytes) {
    write(scenarioFile(), bytes);
    return complaint(scenarioFile());
  }

  String complaint(Path file) {
    return complaint(file, Language.ENGLISH);
  }

  String complaint(Path file, Language language) {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> ScenarioReader.read(file));
    return refusal.phrase().in(language).replace(folder + "/", "");
  }

  /** A copy of Beijing in folder {@code town} beside the scenario. */
  Desk withTown() {
    for (String file : CITY_FILES) {
      write(town(file), text(BEIJING.resolve(file)).getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  Path town(String file) {
    return folder.resolve("town").resolve(file);
  }

  /** Changes a file of the town; what it replaces must be there. */
  Desk withChange(String file, String from, String to) {
    String before = text(town(file));
    if (!before.contains(from)) {
      throw new IllegalArgumentException("%s does not contain %s".formatted(file, from));
    }
    write(town(file), before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** What is wrong with the town, seen from a plain scenario. */
  String complaintOfTown() {
    return complaint("name: x\ncity: town\n");
  }

  /** The number of the line of a town's file that contains some text. */
  int lineOf(String file, String part) {
    List<String> lines = text(town(file)).lines().toList();
    return 1
        + Stream.iterate(0, i -> i + 1)
            .filter(i -> lines.get(i).contains(part))
            .findFirst()
            .orElseThrow();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
