package loam.cli.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.cli.Refusal;
import loam.comparison.Headlines;
import loam.comparison.Study;
import loam.comparison.Study.Asked;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.compare.ComparedScenarios;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a comparison shows. */
public final class ComparisonOptions {
  /** Fewest pairs from which scatter can be judged. */
  public static final int FEWEST = 3;

  private static final int YEARS_AFTER = 3;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = {
        "a primary outcome (loam metrics lists all); repeatable; all that are asked for share one",
        "error rate; default: the outputs of the scenario, else of the reference, else a short list"
      })
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "show effects by the end of this year, month or day, such as 2030; repeatable;",
        "default: the third year end after the policy begins, and the last year end"
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
  public Path results() {
    return results;
  }

  public Optional<Integer> add() {
    return add;
  }

  /** The question, of each policy by itself: what else is compared does not change it. */
  public Question question(ComparedScenarios compared, CommandLine command) {
    LocalDate end = compared.reference().plan().end();
    MetricCatalogue catalogue = MetricCatalogue.of(compared.reference().city());
    List<Phrase> problems = new ArrayList<>();
    List<Metric> named = new ArrayList<>();
    for (String name : metrics) {
      Optional<Metric> metric = catalogue.named(name);
      if (metric.isEmpty()) {
        List<String> known = catalogue.ids();
        problems.add(
            Phrase.of(
                "--metric %s: unknown metric%s (loam metrics lists all)",
                name, DidYouMean.suggest(name, known)));
      } else if (!named.contains(metric.get())) {
        named.add(metric.get());
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
    return new Question(
        IntStream.range(1, compared.scenarios().size())
            .mapToObj(place -> asked(compared, place, named, records))
            .toList(),
        confidence,
        twins);
  }

  private Asked asked(
      ComparedScenarios compared, int place, List<Metric> named, List<LocalDate> records) {
    List<Metric> primary =
        Stream.of(
                named,
                compared.read().get(place).outputs(),
                compared.read().get(0).outputs(),
                MetricCatalogue.of(compared.reference().city()).having(Headlines.metrics()))
            .filter(metrics -> !metrics.isEmpty())
            .findFirst()
            .orElseThrow();
    LocalDate begin = Study.firstDifference(compared.scenarios().get(place), compared.reference());
    return new Asked(
        primary,
        dates.isEmpty() ? usual(records, begin) : dates.stream().sorted().distinct().toList());
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
