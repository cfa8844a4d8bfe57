package loam.scenariofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Input files that cannot be used, with all their problems at once. */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(text(problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems of several inputs as one; what two of them share is said once. */
  public static InvalidInputException joined(List<InvalidInputException> several) {
    List<Problem> all =
        several.stream().flatMap(one -> one.problems().stream()).distinct().toList();
    List<String> files = all.stream().map(Problem::file).distinct().toList();
    return new InvalidInputException(
        all.stream()
            .sorted(
                Comparator.comparing((Problem problem) -> files.indexOf(problem.file()))
                    .thenComparing(Problem::line)
                    .thenComparing(Problem::column))
            .toList());
  }

  public List<Problem> problems() {
    return problems;
  }

  private static String text(List<Problem> problems) {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
    }
    List<String> lines = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          lines.add(
              ofFile.size() == 1
                  ? "%s has a problem:".formatted(file)
                  : "%s has %d problems:".formatted(file, ofFile.size()));
          ofFile.forEach(problem -> lines.add("  " + problem));
        });
    return String.join("\n", lines);
  }
}
