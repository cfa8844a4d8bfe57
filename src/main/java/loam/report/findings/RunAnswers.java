package loam.report.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Score;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.ScoreCounts;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.Sample;

/** What a run says to whoever reads nothing else, in the form of an {@link Answer}. */
public final class RunAnswers {
  private static final List<Metric> FIRST =
      List.of(
          Metric.SPECIALISED,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.UNICORNS_VALUE,
          Metric.FUNDS_INVESTED_TOTAL);

  private final Scenario scenario;
  private final Trajectories trajectories;
  private final Language language;

  public RunAnswers(Scenario scenario, Trajectories trajectories, Language language) {
    this.scenario = scenario;
    this.trajectories = trajectories;
    this.language = language;
  }

  /**
   * The answer; nothing if the run has no whole calendar year.
   *
   * @param name what people call the scenario
   * @param scores published figures beside the model
   */
  public Optional<Answer> of(String name, List<Score> scores) {
    List<Answer.Headline> numbers = new ArrayList<>();
    List<Metric> shown = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(FIRST)) {
      Projection projection = Projections.yearly(trajectories, metric);
      int last = projection.dates().size() - 1;
      if (last >= 0 && Double.isFinite(projection.samples().get(last).mean())) {
        numbers.add(number(projection, last));
        shown.add(metric);
      }
    }
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                language.say(
                    "What does \"%s\" lead to by %s?", name, Dates.by(lastYearEnd(), language)),
                numbers,
                List.of(),
                language.say(
                    "Of the published figures, %s. The ranges hold chance and what published"
                        + " figures leave open.",
                    new ScoreCounts(scores).words(language)),
                language.say(
                    "What would change it most: other equations or another capital regime; loam run"
                        + " --structure shows how far."),
                shown.contains(Metric.UNICORNS) ? Metric.UNICORNS : shown.get(0)));
  }

  private LocalDate lastYearEnd() {
    List<LocalDate> ends = Projections.yearly(trajectories, Metric.REGISTERED).dates();
    return ends.get(ends.size() - 1);
  }

  private Answer.Headline number(Projection projection, int last) {
    Amount amount = Amount.in(projection.metric().unitOfYear(), language);
    Sample sample = projection.samples().get(last);
    Optional<Interval> range = sample.central(0.8);
    return new Answer.Headline(
        projection.metric().label(language),
        amount.text(sample.quantile(0.5)),
        range
            .map(in -> language.say("%s to %s", amount.bare(in.low()), amount.bare(in.high())))
            .orElseGet(() -> language.say("no interval")),
        before(projection, last, amount),
        "",
        RunFindings.anchor(projection.metric()));
  }

  private String before(Projection projection, int last, Amount amount) {
    int then = projection.dates().indexOf(scenario.city().calibrationDate());
    return then < 0 || then == last || !Double.isFinite(projection.samples().get(then).mean())
        ? ""
        : language.say(
            "after %s by %s",
            amount.text(projection.samples().get(then).quantile(0.5)),
            Dates.by(projection.dates().get(then), language));
  }
}
