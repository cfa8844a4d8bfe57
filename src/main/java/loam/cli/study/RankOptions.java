package loam.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.Posterior;
import loam.cli.Refusal;
import loam.comparison.Headlines;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.rank.Ranking;
import loam.language.Phrase;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.stats.Better;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a ranking is asked for. */
public final class RankOptions {
  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      required = true,
      description = "by which the best is chosen (loam metrics lists all)")
  private String metric = "";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = {
        "by the end of this year, month or day, such as 2030; default: the last;",
        "flows count from the month in which the scenarios first differ"
      })
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description = "probability that the best is found; default: 0.95")
  private double confidence = 0.95;

  @Option(
      names = "--zone",
      paramLabel = "DELTA",
      description = {
        "smallest difference worth finding, such as \"3 firms\" or \"1 bn CNY\";",
        "default: 1 %% of the mean of the scenario first by name, from replications of their own"
      })
  private Optional<String> zone = Optional.empty();

  @Option(names = "--smaller", description = "the smallest is the best")
  private boolean smaller;

  @Option(
      names = "--at-most",
      paramLabel = "N",
      description = "replications of each scenario at most; default: 2000")
  private int atMost = 2000;

  @Option(
      names = "--parameters",
      paramLabel = "CHOICE",
      description = {
        "posterior: the vectors that published figures do not rule out, two replications",
        "each; their means are what is compared, which takes twice the replications, and there",
        "are no more than vectors; baseline: one value for each; default: posterior, if the",
        "city has one"
      })
  private Optional<ParameterChoice> parameters = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "seed of all draws, any whole number")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "last day, such as 2030-12-31, or 2030")
  private Optional<LocalDate> end = Optional.empty();

  /** The scenario with these options in force; its own number of replications says nothing. */
  public Scenario applyTo(Scenario scenario, CommandLine command) {
    RunPlan plan = scenario.plan();
    int most = Math.max(1, Math.min(atMost, RunPlan.MOST_REPLICATIONS));
    return PlanOptions.choice(parameters, scenario, command)
        .in(scenario)
        .with(new RunPlan(end.orElse(plan.end()), most, seed.orElse(plan.seed())));
  }

  /** The question, checked; all that is wrong is said at once. */
  public Ranking.Question question(
      Scenario first, LocalDate since, int scenarios, CommandLine command) {
    LocalDate last = first.plan().end();
    int each = first.city().posterior().isPresent() ? Posterior.REPLICATIONS_EACH : 1;
    List<Phrase> problems = new ArrayList<>();
    MetricCatalogue catalogue = MetricCatalogue.of(first.city());
    Optional<Metric> known = catalogue.named(metric);
    if (known.isEmpty()) {
      List<String> ids = catalogue.ids();
      problems.add(
          Phrase.of(
              "--metric %s: unknown metric%s (loam metrics lists all)",
              metric, DidYouMean.suggest(metric, ids)));
    }
    List<LocalDate> records = Ecosystem.recordDates(last);
    LocalDate by = date.orElse(records.get(records.size() - 1));
    if (!records.contains(by)) {
      problems.add(Phrase.of("--date %s: must be the last day of a month, not after %s", by, last));
    }
    if (!(confidence > 1.0 / scenarios && confidence < 1)) {
      problems.add(
          Phrase.of(
              "--confidence %s: must lie between 1/%d, which guessing reaches, and 1",
              confidence, scenarios));
    }
    if (atMost < Ranking.FIRST_STAGE * each || atMost > RunPlan.MOST_REPLICATIONS) {
      problems.add(
          Phrase.of(
              "--at-most %d: must lie in %d to %d",
              atMost, Ranking.FIRST_STAGE * each, RunPlan.MOST_REPLICATIONS));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(command, Phrase.lines(problems));
    }
    Metric by1 = known.orElseThrow();
    Better better = smaller ? Better.SMALLER : Headlines.better(by1);
    return new Ranking.Question(
        by1,
        by,
        since.withDayOfMonth(1),
        better,
        confidence,
        zone(by1, command),
        each,
        most(first, each));
  }

  /** A vector that came up twice would be no independent observation. */
  private int most(Scenario first, int each) {
    int vectors = first.city().posterior().map(one -> one.vectors().size()).orElse(atMost);
    return Math.min(atMost / each, vectors) * each;
  }

  private Optional<Double> zone(Metric of, CommandLine command) {
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    double given = OptionQuantity.read("--zone", of.unitOfSum(), zone.get());
    if (!(given > 0)) {
      throw new Refusal(command, "--zone %s: must be above 0", zone.get());
    }
    return Optional.of(given);
  }
}
