package loam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A map at a door names what is behind it, and a room is one that a reader can look round in. */
class DoorsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern LINK = Pattern.compile("\\{@link\\s+\\*?\\s*(loam[\\w.]*)");
  private static final int MOST_FILES = 35;

  /** Rooms that are larger still, and may not grow. */
  private static final Map<String, Integer> LARGE =
      Map.of(
          "loam/ecosystem", 85,
          "loam/report/chart", 70,
          "loam/city", 65,
          "loam/report", 58,
          "loam/experiment", 45,
          "loam/stats", 36,
          "loam/calibration", 36);

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> all = Files.walk(SOURCES)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  @Test
  void what_a_map_links_to_is_there() throws IOException {
    for (Path map : files("package-info.java")) {
      Matcher links = LINK.matcher(Files.readString(map));
      while (links.find()) {
        Path named = SOURCES.resolve(links.group(1).replace('.', '/'));
        assertThat(Files.isDirectory(named) || Files.exists(Path.of(named + ".java")))
            .as("%s links to %s", map, links.group(1))
            .isTrue();
      }
    }
  }

  @Test
  void no_package_has_more_than_some_thirty_files_but_those_that_are_named() throws IOException {
    Map<String, Integer> sizes = new TreeMap<>();
    for (Path file : files(".java")) {
      if (!file.endsWith("package-info.java")) {
        sizes.merge(SOURCES.relativize(file.getParent()).toString(), 1, Integer::sum);
      }
    }
    sizes.forEach(
        (room, size) ->
            assertThat(size)
                .as("files in %s", room)
                .isLessThanOrEqualTo(LARGE.getOrDefault(room, MOST_FILES)));
  }
}
