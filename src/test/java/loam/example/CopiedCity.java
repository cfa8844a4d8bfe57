package loam.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.Trajectory;
import loam.scenariofile.pack.Cities;

/** Beijing's files as version 0.1 had them, some words of which are others. */
final class CopiedCity {
  private static final List<String> FILES =
      List.of(
          "city.yaml",
          "parameters.yaml",
          "capital.yaml",
          "policy.yaml",
          "tiers.yaml",
          "targets.yaml",
          "holidays.csv",
          "facts.csv");

  private final Map<String, String> texts = new HashMap<>();

  CopiedCity() {
    FILES.forEach(file -> texts.put(file, shipped(file)));
  }

  private static String shipped(String file) {
    try {
      return Files.readString(Path.of("src/test/resources/packs/beijing-0.1", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With other words in the place of some that the file has. */
  CopiedCity with(String file, String words, String others) {
    String text = Objects.requireNonNull(texts.get(file));
    if (!text.contains(words)) {
      throw new IllegalArgumentException("%s does not say %s".formatted(file, words));
    }
    texts.put(file, text.replace(words, others));
    return this;
  }

  /** With other words in the place of those that match an expression. */
  CopiedCity regex(String file, String expression, String others) {
    String text = Objects.requireNonNull(texts.get(file));
    String changed = text.replaceAll(expression, others);
    if (changed.equals(text)) {
      throw new IllegalArgumentException("%s does not say %s".formatted(file, expression));
    }
    texts.put(file, changed);
    return this;
  }

  /** With another text of a file. */
  CopiedCity file(String file, String text) {
    texts.put(file, text);
    return this;
  }

  /** Without the blocks of a file that have some names. */
  CopiedCity without(String file, String... blocks) {
    String text = Objects.requireNonNull(texts.get(file));
    for (String block : blocks) {
      text = text.replaceAll("(?m)^%s:\\n(?:(?: .*)?\\n)*".formatted(block), "");
    }
    texts.put(file, text);
    return this;
  }

  /** Without published figures, and so without anything that they are to the simulation. */
  CopiedCity withoutFigures() {
    String facts = Objects.requireNonNull(texts.get("facts.csv"));
    return file("facts.csv", facts.lines().findFirst().orElseThrow() + "\n")
        .file("targets.yaml", "{}\n");
  }

  /** The city, as it is read from a folder of these files. */
  City in(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return Cities.at(folder.toString());
  }

  /** A replication of some years. */
  static Trajectory run(City city, int lastYear) {
    return Beijing.run(Beijing.scenario(city, LocalDate.of(lastYear, 12, 31), 1), 1);
  }
}
