package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.comparison.Headlines;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.scenariofile.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a comparison shows. */
final class ComparisonOptions {
  /** Fewest pairs from which scatter can be judged. */
  static final int FEWEST = 3;

  private static final int YEARS_AFTER = 3;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "show this metric too (loam metrics lists all); repeatable")
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "show effects by the end of this day, the last of a month; repeatable;",
        "default: the third year end after the last policy begins, and the last year end"
      })
  private List<LocalDate> dates = new ArrayList<>();

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description = "confidence level of intervals and verdicts; default: 0.95")
  private double confidence = 0.95;

  @Option(
      names = "--twins",
      paramLabel = "N",
      description = {
        "replications in which every firm is paired with its counterfactual twin, for the ledger;",
        "default: 20"
      })
  private int twins = 20;

  @Option(
      names = "--add",
      paramLabel = "N",
      description = "as many replications more than there are in the results already")
  private Optional<Integer> add = Optional.empty();

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "folder that holds the results folders; default: results")
  private Path results = CompareCommand.RESULTS;

  /** Where earlier runs are looked for and new ones kept. */
  Path results() {
    return results;
  }

  Optional<Integer> add() {
    return add;
  }

  /**
   * The question.
   *
   * @param first metrics that stand before the usual ones
   * @param end last day of the horizon
   * @param begin first day of the policy that begins last
   */
  Question question(List<Metric> first, LocalDate end, LocalDate begin, CommandLine command) {
    List<Phrase> problems = new ArrayList<>();
    List<Metric> asked = new ArrayList<>(Metric.joined(first, Headlines.metrics()));
    for (String name : metrics) {
      Optional<Metric> metric = Metric.named(name);
      if (metric.isEmpty()) {
        List<String> known = Metric.all().stream().map(Metric::id).toList();
        problems.add(
            Phrase.of(
                "--metric %s: unknown metric%s (loam metrics lists all)",
                name, DidYouMean.suggest(name, known)));
      } else if (!asked.contains(metric.get())) {
        asked.add(metric.get());
      }
    }
    List<LocalDate> records = Ecosystem.recordDates(end);
    for (LocalDate date : dates) {
      if (!records.contains(date)) {
        problems.add(
            Phrase.of("--date %s: must be the last day of a month, not after %s", date, end));
      }
    }
    if (!(confidence > 0 && confidence < 1)) {
      problems.add(Phrase.of("--confidence %s: must lie between 0 and 1", confidence));
    }
    if (twins < FEWEST) {
      problems.add(Phrase.of("--twins %d: must be at least %d", twins, FEWEST));
    }
    if (add.isPresent() && add.get() < 1) {
      problems.add(Phrase.of("--add %d: must be at least 1", add.get()));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(command, Phrase.lines(problems));
    }
    List<LocalDate> shown =
        dates.isEmpty() ? usual(records, begin) : dates.stream().sorted().distinct().toList();
    return new Question(asked, shown, confidence, twins);
  }

  private static List<LocalDate> usual(List<LocalDate> records, LocalDate begin) {
    List<LocalDate> yearEnds =
        records.stream()
            .filter(date -> date.getMonthValue() == 12 && date.getDayOfMonth() == 31)
            .toList();
    if (yearEnds.isEmpty()) {
      return List.of(records.get(records.size() - 1));
    }
    LocalDate last = yearEnds.get(yearEnds.size() - 1);
    LocalDate soon = LocalDate.of(begin.getYear() + YEARS_AFTER - 1, 12, 31);
    return yearEnds.contains(soon) && soon.isBefore(last) ? List.of(soon, last) : List.of(last);
  }
}
