package loam.scenariofile.text;

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
  private static final int MOST_SHOWN = 100;

  private final transient List<Problem> problems;
  private final int more;

  public InvalidInputException(List<Problem> problems) {
    this(problems, 0);
  }

  /**
   * Problems, and how many more there are.
   *
   * @param more those that nobody has looked at
   */
  InvalidInputException(List<Problem> problems, int more) {
    super(text(problems, more).toString());
    this.problems = List.copyOf(problems);
    this.more = more;
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
            .toList(),
        several.stream().mapToInt(one -> one.more).sum());
  }

  public List<Problem> problems() {
    return problems;
  }

  @Override
  public Phrase phrase() {
    return text(problems, more);
  }

  private static Phrase text(List<Problem> problems, int more) {
    Map<String, List<Problem>> byFile = new LinkedHashMap<>();
    for (Problem problem : problems.subList(0, Math.min(MOST_SHOWN, problems.size()))) {
      byFile.computeIfAbsent(problem.file(), file -> new ArrayList<>()).add(problem);
    }
    List<Phrase> lines = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          long known = problems.stream().filter(one -> one.file().equals(file)).count();
          long count = known == problems.size() ? known + more : known;
          lines.add(
              count == 1
                  ? Phrase.of("%s has a problem:", file)
                  : Phrase.of("%s has %d problems:", file, count));
          ofFile.forEach(problem -> lines.add(Phrase.of("  %s", problem.phrase())));
        });
    int rest = problems.size() + more - MOST_SHOWN;
    if (rest > 0) {
      lines.add(Phrase.of("  and %s more", rest));
    }
    return Phrase.lines(lines);
  }
}
