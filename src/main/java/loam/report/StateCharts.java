package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Score;
import loam.experiment.Scoreboard;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.BarChart;
import loam.report.chart.Dating;
import loam.report.chart.DistributionChart;
import loam.report.chart.IntervalChart;
import loam.report.chart.StackChart;
import loam.stats.Sample;

/** Charts of one run that show how things stand: tiers, stages, a distribution, the scoreboard. */
public final class StateCharts {
  private static final List<Metric> STAGES =
      List.of(
          Metric.ROUNDS_SEED,
          Metric.ROUNDS_A,
          Metric.ROUNDS_B,
          Metric.ROUNDS_C,
          Metric.ROUNDS_D,
          Metric.ROUNDS_LATE);

  private static final List<Metric> LADDER =
      List.of(Metric.LITTLE_GIANT, Metric.SPECIALISED, Metric.INNOVATIVE_SME);

  private final Language language;

  public StateCharts(Language language) {
    this.language = language;
  }

  /** Certified firms by their highest tier, as means, which add up; nothing without two dates. */
  public Optional<StackChart> stack(Ran run) {
    Trajectories trajectories = run.trajectories();
    if (trajectories.catalogue().having(LADDER).size() < LADDER.size()) {
      return Optional.empty(); // another ladder, the layers of which need not add up
    }
    double[] giants = means(trajectories, Metric.LITTLE_GIANT);
    double[] specialised = means(trajectories, Metric.SPECIALISED);
    double[] innovative = means(trajectories, Metric.INNOVATIVE_SME);
    int first = 0;
    while (first < giants.length && !(innovative[first] + specialised[first] + giants[first] > 0)) {
      first++;
    }
    if (giants.length - first < 2) {
      return Optional.empty();
    }
    List<LocalDate> shown = trajectories.dates().subList(first, giants.length);
    LocalDate from = run.scenario().city().calibrationDate().plusDays(1);
    return Optional.of(
        new StackChart(
            language.say("Certified firms by their highest tier"),
            language.say("Means over the replications"),
            language.say("firms"),
            shown,
            List.of(
                layer(language.say("little giants"), giants, new double[giants.length], first),
                layer(language.say("other specialised SMEs"), specialised, giants, first),
                layer(language.say("other innovative SMEs"), innovative, specialised, first)),
            Dating.projection(
                shown.get(shown.size() - 1).isAfter(from) ? Optional.of(from) : Optional.empty()),
            language.say(
                    "A layer is the difference of two stocks: a specialised SME that let its innovative title go still counts against the innovative ones.")
                + space()
                + footnote(run)));
  }

  private static StackChart.Layer layer(String label, double[] stock, double[] above, int first) {
    return new StackChart.Layer(
        label,
        IntStream.range(first, stock.length)
            .mapToDouble(i -> Math.max(0, stock[i] - above[i]))
            .toArray());
  }

  private static double[] means(Trajectories trajectories, Metric metric) {
    return Arrays.stream(Projections.monthly(trajectories, metric).mean())
        .map(mean -> Double.isFinite(mean) ? mean : 0)
        .toArray();
  }

  /** Rounds that closed from the day after the calibration to a date, stage by stage. */
  public Optional<BarChart> funnel(Ran run, LocalDate until) {
    LocalDate since = run.scenario().city().calibrationDate().plusDays(1).withDayOfMonth(1);
    LocalDate from = since.isAfter(until) ? run.trajectories().dates().get(0) : since;
    List<Sample> samples =
        STAGES.stream()
            .map(stage -> Sample.of(Projections.since(run.trajectories(), stage, from, until)))
            .toList();
    double first = samples.get(0).mean();
    if (samples.stream().anyMatch(sample -> sample.size() == 0) || first == 0) {
      return Optional.empty();
    }
    List<BarChart.Row> rows = new ArrayList<>();
    for (int stage = 0; stage < samples.size(); stage++) {
      Sample sample = samples.get(stage);
      rows.add(
          new BarChart.Row(
              STAGES.get(stage).label(language),
              List.of(new BarChart.Bar(0, sample.mean(), BarChart.Tone.PLAIN)),
              sample.quantile(0.1),
              sample.quantile(0.9),
              language.say(
                  "%s (%s %%)",
                  Figures.in("1").text(sample.mean()),
                  Figures.in("1").text(100 * sample.mean() / first)),
              false));
    }
    return Optional.of(
        new BarChart(
            language.say(
                "Funding rounds by stage, %s to %s",
                Dates.month(from, language), Dates.month(until, language)),
            language.say("Mean number of rounds that closed, and their share of the first stage"),
            language.say("rounds"),
            false,
            hasIntervals(run) ? language.say("80 %% of replications") : "",
            List.of(),
            rows,
            language.say("Rounds of the same time, not of the same firms.")
                + space()
                + footnote(run)));
  }

  /** How a metric is distributed at the end of a month; nothing if it has no values. */
  public Optional<DistributionChart> distribution(List<Ran> runs, Metric metric, LocalDate date) {
    Figures figures = Figures.in(metric.unit(), language);
    List<DistributionChart.Group> groups = new ArrayList<>();
    for (Ran run : runs) {
      Projection projection = Projections.monthly(run.trajectories(), metric);
      Sample sample = projection.samples().get(projection.dates().indexOf(date));
      double[] values =
          Arrays.stream(sample.inOrder()).map(figures::scaled).filter(Double::isFinite).toArray();
      if (values.length > 0) {
        groups.add(new DistributionChart.Group(run.title(), values, spread(figures, sample)));
      }
    }
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DistributionChart(
                language.say("%s on %s", metric.label(language), Dates.day(date, language)),
                metric.definition(language),
                figures.unit(),
                groups,
                List.of(),
                footnote(runs.get(0))));
  }

  private static String spread(Figures figures, Sample sample) {
    String median = figures.text(sample.quantile(0.5));
    return sample
        .central(0.8)
        .map(of -> "%s %s".formatted(median, figures.interval(Optional.of(of))))
        .orElse(median);
  }

  /** The model beside the published figures that it can miss; nothing if it reaches none. */
  public Optional<IntervalChart> scoreboard(Ran run) {
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (Score score : Scoreboard.of(run.scenario().city().targets(), run.trajectories())) {
      if (score.target().role() instanceof Target.Scored scored
          && Double.isFinite(score.mean())
          && scored.reported() > 0) {
        rows.add(row(score, scored));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IntervalChart(
                language.say(
                    "%d of %d published figures are met",
                    rows.stream().filter(IntervalChart.Row::sure).count(), rows.size()),
                language.say("Modelled, as a share of the published figure, which is 100 %%"),
                "%",
                OptionalDouble.of(100),
                0,
                200,
                new IntervalChart.Words(
                    language.say("met"),
                    language.say("missed"),
                    hasIntervals(run) ? language.say("80 %% of replications") : "",
                    language.say("tolerance")),
                rows,
                language.say("At the right: modelled | published.") + space() + footnote(run)));
  }

  private IntervalChart.Row row(Score score, Target.Scored scored) {
    double percent = scored.reported() / 100;
    Figures figures = Figures.in(scored.unit(), language);
    return new IntervalChart.Row(
        "%s %s".formatted(score.target().fact().id(), language.name(score.target().what())),
        score.mean() / percent,
        score.low() / percent,
        score.high() / percent,
        scored.lowest() / percent,
        scored.highest() / percent,
        score.verdict() == Score.Verdict.MET,
        "%s | %s %s %s"
            .formatted(
                figures.text(score.mean()),
                score.target().fact().relation().sign(),
                figures.text(scored.reported()),
                figures.unit())
            .strip());
  }

  /** Between two sentences. */
  private String space() {
    return language == Language.ENGLISH ? " " : "";
  }

  private static boolean hasIntervals(Ran run) {
    return run.trajectories().replications() >= IntervalWords.FEWEST;
  }

  private String footnote(Ran run) {
    return StandingWords.after(plain(run), run.scenario().city(), language);
  }

  private String plain(Ran run) {
    int replications = run.trajectories().replications();
    if (hasIntervals(run)) {
      return language.say(
          "Scenario %s, %s replications, seed %s.",
          run.title(), replications, run.scenario().plan().seed());
    }
    return replications > 1
        ? language.say(
            "Scenario %s, %s replications, seed %s: too few for an 80 %% interval.",
            run.title(), replications, run.scenario().plan().seed())
        : language.say(
            "Scenario %s, seed %s. One replication: no interval can be given.",
            run.title(), run.scenario().plan().seed());
  }
}
