package loam.laboratory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.experiment.PreciseEnough;
import loam.experiment.Reach;
import loam.experiment.Score;
import loam.experiment.StructuredRun;
import loam.language.Language;
import loam.report.Dates;
import loam.report.IntervalWords;
import loam.report.ProjectionTable;
import loam.report.ScoreboardTable;
import loam.report.StandingWords;
import loam.report.VarianceTable;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.stats.SequentialStopping.Look;

/** What a run says on a terminal. */
record RunText(
    Scenario scenario,
    ReadScenario read,
    RunAnswer answer,
    Optional<StructuredRun> structured,
    Language language) {

  List<String> lines(List<Score> scores, List<Reach> reached) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "%s: %d replications to %s, seed %d",
            read.title(language).name(),
            scenario.plan().replications(),
            Dates.day(scenario.plan().end(), language),
            scenario.plan().seed()));
    if (scenario.backcast()) {
      lines.add(
          language.say(
              "Backcast: this scenario may rewrite the past; it is no projection from today."));
    }
    if (!answer.missing().isEmpty()) {
      lines.add(answer.missing().notice(scenario.plan().replications(), language));
    }
    lines.add("");
    lines.addAll(
        ProjectionTable.lines(
            answer.spool(), scenario.city().calibrationDate(), read.outputs(), language));
    lines.add("");
    lines.add(
        IntervalWords.ofTooFew(answer.spool().replications(), language)
            .orElseGet(() -> IntervalWords.of(scenario, language)));
    lines.add(StandingWords.of(scenario.city(), language));
    lines.add("");
    List<String> split = variance();
    lines.addAll(split);
    if (!split.isEmpty()) {
      lines.add("");
    }
    lines.addAll(ScoreboardTable.lines(scores, language));
    if (!reached.isEmpty()) {
      lines.add("");
    }
    reached.forEach(one -> lines.add(ReachQuestion.sentence(one, language)));
    answer.enough().ifPresent(enough -> lines.addAll(precision(enough)));
    return lines;
  }

  /** Who is missing cannot be assigned to a vector. */
  private List<String> variance() {
    return answer.missing().isEmpty()
        ? VarianceTable.lines(scenario, answer.spool(), structured, language)
        : List.of();
  }

  /** How the precision was reached, or that it was not. */
  private List<String> precision(PreciseEnough enough) {
    Look look = enough.look();
    return List.of(
        "",
        look.met()
            ? language.say(
                "The precision asked for is reached; %s took most replications.",
                look.slowest().metric())
            : language.say(
                "The precision asked for is not reached: the half-width of %s is still %s times too wide.",
                look.slowest().metric(), String.format(Locale.ROOT, "%.2f", look.excess())),
        language.say(
            "Stopping by precision makes 95 %% intervals hold the truth a little less often: 94.5 %% if outcomes are normal."));
  }
}
