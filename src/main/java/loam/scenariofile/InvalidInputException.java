package loam.scenariofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.Phrase;
import loam.language.Phrased;

/** Input files that cannot be used, with all their problems at once. */
public final class InvalidInputException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidInputException(List<Problem> problems) {
    super(text(problems).toString());
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

  @Override
  public Phrase phrase() {
    return text(problems);
  }

  private static Phrase text(List<Problem> problems) {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
    }
    List<Phrase> lines = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          lines.add(
              ofFile.size() == 1
                  ? Phrase.of("%s has a problem:", file)
                  : Phrase.of("%s has %d problems:", file, ofFile.size()));
          ofFile.forEach(problem -> lines.add(Phrase.of("  %s", problem.phrase())));
        });
    return Phrase.lines(lines);
  }
}
