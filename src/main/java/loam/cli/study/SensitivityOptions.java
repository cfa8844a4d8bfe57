package loam.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.cli.Refusal;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.sensitivity.StudiedScenarios;
import loam.language.Phrase;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.text.DidYouMean;
import loam.sensitivity.Outcome;
import loam.sensitivity.SensitivityStudy;
import loam.stats.ElementaryEffects;
import loam.stats.SobolIndices;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a sensitivity analysis is asked for, and how much it may simulate. */
public final class SensitivityOptions {
  private static final int FEWEST_REPLICATIONS = 2;
  private static final int MANY_FACTORS = 40;
  private static final int MOST = 10_000;

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      required = true,
      description = "what is studied (loam metrics lists all)")
  private String metric = "";

  @Option(
      names = {"--date", "--at"},
      paramLabel = "DATE",
      description = {
        "by the end of this year, month or day, such as 2030; default: the last;",
        "flows count from where the policy begins, or the projection; nothing later is simulated"
      })
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--leading",
      paramLabel = "N",
      description =
          "factors that get indices and a bar in the tornado; 0: screening only; default: 5")
  private int leading = 5;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description = "of the screening; default: 10, or 4 with more than 40 factors")
  private Optional<Integer> trajectories = Optional.empty();

  @Option(
      names = "--rows",
      paramLabel = "N",
      description =
          "of the design behind the indices, best a power of two; 0: no indices; default: 64")
  private int rows = 64;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "at each point of screening and indices, from which chance is known; default: 2")
  private int replications = FEWEST_REPLICATIONS;

  @Option(
      names = "--at-ends",
      paramLabel = "N",
      description = "replications at the ends of the leading ranges; default: 30")
  private int atEnds = 30;

  @Option(
      names = "--parameters",
      paramLabel = "CHOICE",
      description = {
        "for assumptions that are not varied. baseline, the default: one value for each, since",
        "the study itself moves assumptions over their ranges, whatever figures say; posterior:",
        "each row of a design has a vector that published figures do not rule out"
      })
  private ParameterChoice parameters = ParameterChoice.BASELINE;

  @Option(names = "--seed", paramLabel = "N", description = "seed of all draws, any whole number")
  private Optional<Long> seed = Optional.empty();

  public Optional<ParameterChoice> parameters() {
    return Optional.of(parameters);
  }

  /** The seed asked for, or that of the scenario. */
  public long seed(long ofScenario) {
    return seed.orElse(ofScenario);
  }

  /** The number that is studied; all that is wrong with the options is said at once. */
  public Outcome outcome(StudiedScenarios studied, CommandLine command) {
    List<Phrase> problems = new ArrayList<>();
    MetricCatalogue catalogue = MetricCatalogue.of(studied.scenario().city());
    Optional<Metric> known = catalogue.named(metric);
    if (known.isEmpty()) {
      problems.add(
          Phrase.of(
              "--metric %s: unknown metric%s (loam metrics lists all)",
              metric, DidYouMean.suggest(metric, catalogue.ids())));
    }
    LocalDate last = studied.scenario().city().horizonEnd();
    LocalDate end = studied.scenario().plan().end();
    LocalDate day = date.orElseGet(() -> lastRecord(end));
    if (!Ecosystem.recordDates(last).contains(day)) {
      problems.add(
          Phrase.of("--date %s: must be the last day of a month, not after %s", day, last));
    } else if (studied.isEffect() && day.isBefore(studied.begin())) {
      problems.add(Phrase.of("--date %s: the policy begins only on %s", day, studied.begin()));
    }
    least(problems, "--trajectories", trajectories.orElse(MOST), ElementaryEffects.FEWEST);
    least(problems, "--replications", replications, FEWEST_REPLICATIONS);
    least(problems, "--at-ends", atEnds, FEWEST_REPLICATIONS);
    least(problems, "--leading", leading, 0);
    if (rows != 0 && (rows < SobolIndices.FEWEST_ROWS || rows > MOST)) {
      problems.add(
          Phrase.of(
              "--rows %d: must lie in %d to %d; with fewer rows indices would look precise and not"
                  + " be; --rows 0 leaves them out",
              rows, SobolIndices.FEWEST_ROWS, MOST));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(command, Phrase.lines(problems));
    }
    return new Outcome(known.orElseThrow(), day, studied.begin().withDayOfMonth(1));
  }

  private static LocalDate lastRecord(LocalDate end) {
    List<LocalDate> dates = Ecosystem.recordDates(end);
    return dates.get(dates.size() - 1);
  }

  private static void least(List<Phrase> problems, String option, int value, int least) {
    if (value < least || value > MOST) {
      problems.add(Phrase.of("%s %d: must lie in %d to %d", option, value, least, MOST));
    }
  }

  /** How much is simulated for so many factors. */
  public SensitivityStudy.Plan plan(int factors, long ofScenario) {
    return new SensitivityStudy.Plan(
        trajectories.orElse(factors > MANY_FACTORS ? 4 : 10),
        rows,
        replications,
        atEnds,
        Math.min(leading, factors),
        seed(ofScenario));
  }
}
