package loam.scenariofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems until all of the input has been read. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Notes a problem at the place of a value; {@code what} is a format for {@code arguments}. */
  void add(Yaml at, String what, Object... arguments) {
    found.add(new Problem(at.file(), at.line(), at.column(), what.formatted(arguments)));
  }

  /** Notes a problem of a whole file. */
  void add(String file, String what, Object... arguments) {
    found.add(new Problem(file, 0, 0, what.formatted(arguments)));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  int count() {
    return found.size();
  }

  /** Throws if anything was noted, in order of file and line. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      List<String> files = found.stream().map(Problem::file).distinct().toList();
      throw new InvalidInputException(
          found.stream()
              .distinct()
              .sorted(
                  Comparator.comparing((Problem problem) -> files.indexOf(problem.file()))
                      .thenComparing(Problem::line)
                      .thenComparing(Problem::column))
              .toList());
    }
  }
}
