package loam.scenariofile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user means by {@code FILE} or {@code FILE#name}: a scenario file, and perhaps one of the
 * scenarios in it.
 *
 * @param member name of the scenario in the file; none where the file is one scenario, or where all
 *     of its scenarios are meant
 */
record ScenarioTarget(Path file, Optional<String> member) {
  private static final char SIGN = '#';

  /** Takes the path itself if there is such a file, otherwise parts it at its last {@code #}. */
  static ScenarioTarget of(Path path) {
    String text = path.toString();
    int sign = text.lastIndexOf(SIGN);
    return sign <= 0 || sign == text.length() - 1 || Files.exists(path)
        ? new ScenarioTarget(path, Optional.empty())
        : new ScenarioTarget(
            path.getFileSystem().getPath(text.substring(0, sign)),
            Optional.of(text.substring(sign + 1)));
  }

  /** The path that means this. */
  Path path() {
    return member.map(name -> file.resolveSibling(text(file.getFileName(), name))).orElse(file);
  }

  /** How a user names a scenario of a file. */
  static String text(Path file, String member) {
    return "%s%s%s".formatted(file, SIGN, member);
  }
}
