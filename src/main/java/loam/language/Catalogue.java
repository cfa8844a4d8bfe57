package loam.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Chinese of every English text, read from the files of all rooms when first needed. */
final class Catalogue {
  /** Files below {@code /loam/language/zh/}. */
  static final List<String> FILES =
      List.of(
          "words",
          "city",
          "metrics",
          "levers",
          "scenariofile",
          "store",
          "report",
          "page",
          "cli",
          "compare",
          "reliability",
          "select",
          "calibration",
          "sensitivity",
          "help",
          "questions",
          "schema",
          "cluster",
          "table",
          "beijing",
          "cities",
          "evidence");

  private Catalogue() {}

  static Map<String, String> chinese() {
    return Chinese.BY_ENGLISH;
  }

  private static final class Chinese {
    private static final Map<String, String> BY_ENGLISH = read();

    private static Map<String, String> read() {
      Map<String, String> all = new HashMap<>();
      for (String file : FILES) {
        Catalogue.read(file)
            .forEach(
                (english, chinese) -> {
                  if (all.put(english, chinese) != null) {
                    throw new IllegalStateException("twice in the catalogue: " + english);
                  }
                });
      }
      return Map.copyOf(all);
    }
  }

  /** One file, Chinese by English. */
  static Map<String, String> read(String file) {
    String resource = "/loam/language/zh/%s.po".formatted(file);
    try (InputStream stream = Catalogue.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Loam was built without " + resource);
      }
      return PoText.read(resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("while reading " + resource, e);
    }
  }
}
