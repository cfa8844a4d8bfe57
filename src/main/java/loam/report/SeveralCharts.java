package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.comparison.Study;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Projection;
import loam.language.Language;
import loam.report.chart.Chart;
import loam.report.chart.DateMark;
import loam.report.chart.Dating;
import loam.report.chart.FanChart;
import loam.report.chart.MultiplesChart;
import loam.report.chart.ScenariosChart;
import loam.stats.Sample;

/** Charts of several runs with the same dates, the reference first. */
public final class SeveralCharts {
  private static final double[] LEVELS = {0.5, 0.8, 0.9};
  private static final double LEVEL = 0.8;
  private static final int MOST_IN_TITLE = 3;

  private final List<Ran> runs;
  private final Language language;

  /** Charts of runs, of which there must be one at least. */
  public SeveralCharts(List<Ran> runs, Language language) {
    this.runs = List.copyOf(runs);
    this.language = language;
  }

  /**
   * All runs in one frame: medians, each with a band of 80 % where there are replications; nothing
   * if the metric has no values on two dates.
   */
  public Optional<ScenariosChart> together(Metric metric) {
    List<Projection> projections =
        runs.stream().map(run -> PairedPaths.projection(run.trajectories(), metric)).toList();
    List<LocalDate> dates = projections.get(0).dates();
    List<Integer> places =
        IntStream.range(0, dates.size())
            .filter(date -> projections.stream().allMatch(one -> exists(one.samples().get(date))))
            .boxed()
            .toList();
    if (places.size() < 2) {
      return Optional.empty();
    }
    Figures figures = figures(metric);
    List<ScenariosChart.Line> lines = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      Projection projection = projections.get(run);
      Spread spread =
          Spread.of(places.stream().map(projection.samples()::get).toList(), figures, LEVEL);
      lines.add(
          new ScenariosChart.Line(
              runs.get(run).title(),
              quantile(figures, projection.samples(), places, 0.5),
              spread.bands(),
              spread.paths()));
    }
    List<LocalDate> shown = places.stream().map(dates::get).toList();
    return Optional.of(
        new ScenariosChart(
            found(metric, figures, lines, shown),
            reading(lines),
            figures.unit(),
            shown,
            lines,
            new Dating(projectionFrom(shown), marks(shown), List.of()),
            PublishedPoints.of(runs.get(0).scenario().city(), metric, figures, shown),
            footnote()));
  }

  /** Where each ends; only when, where they are many. */
  private String found(
      Metric metric, Figures figures, List<ScenariosChart.Line> lines, List<LocalDate> shown) {
    String by = Dates.by(shown.get(shown.size() - 1), language);
    if (lines.size() > MOST_IN_TITLE) {
      return language.say("%s until %s", metric.label(language), by);
    }
    List<String> ends = new ArrayList<>();
    for (ScenariosChart.Line line : lines) {
      double[] median = line.median();
      String value = EndWords.of(Figures.shown(median[median.length - 1]), figures, language);
      ends.add(language.say("%s with \"%s\"", value, line.label()));
    }
    return language.say(
        "%s by %s: %s", metric.label(language), by, String.join(language.say(", "), ends));
  }

  private String reading(List<ScenariosChart.Line> lines) {
    return lines.stream().allMatch(line -> !line.bands().isEmpty())
        ? language.say(
            "Lines are medians, bars at the end hold 80 %% of the replications of each scenario")
        : language.say("Median and each replication of each scenario");
  }

  private boolean isBanded() {
    return runs.stream().allMatch(run -> run.trajectories().replications() >= IntervalWords.FEWEST);
  }

  /** The metrics of the runs. */
  public MetricCatalogue catalogue() {
    return runs.get(0).trajectories().catalogue();
  }

  /** All runs in one frame for each metric that tells most, as small multiples. */
  public Optional<MultiplesChart> multiples() {
    List<Chart> charts = new ArrayList<>();
    for (Metric metric : runs.get(0).trajectories().catalogue().having(RunCharts.IN_BRIEF)) {
      together(metric).map(chart -> chart.titled(metric.label(language))).ifPresent(charts::add);
    }
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MultiplesChart(
                language.say("%s scenarios at a glance", runs.size()),
                isBanded()
                    ? language.say(
                        "Lines are medians, bars at the end hold 80 %% of the replications of each scenario; each plot has a scale of its own")
                    : language.say(
                        "Median and each replication of each scenario; each plot has a scale of its own"),
                charts,
                footnote()));
  }

  /**
   * What a policy changes, replication by replication; nothing if the metric has no values on two
   * dates.
   *
   * @param place of the policy, from 1
   */
  public Optional<FanChart> difference(Metric metric, int place) {
    PairedPaths paths = paths(metric, place);
    if (paths.dates().size() < 2) {
      return Optional.empty();
    }
    Figures figures = figures(metric);
    Spread spread = Spread.of(paths.samples(), figures, LEVELS);
    return Optional.of(
        new FanChart(
            changed(metric, place, paths, figures),
            language.say(
                "\"%s\" less \"%s\", replication by replication under common random numbers; the line is their mean",
                runs.get(place).title(), runs.get(0).title()),
            figures.unit(),
            paths.dates(),
            paths.samples().stream().mapToDouble(one -> figures.scaled(one.mean())).toArray(),
            spread.bands(),
            spread.paths(),
            new Dating(
                projectionFrom(paths.dates()),
                mark(place, paths.dates()).stream().toList(),
                List.of()),
            List.of(),
            footnote(),
            true));
  }

  /** What a policy changes in the end, on average. */
  private String changed(Metric metric, int place, PairedPaths paths, Figures figures) {
    int last = paths.dates().size() - 1;
    Sample end = paths.samples().get(last);
    String found =
        language.say(
            "%s: %s with \"%s\" by %s",
            metric.label(language),
            EndWords.signed(end.mean(), figures, language),
            runs.get(place).title(),
            Dates.by(paths.dates().get(last), language));
    return end.size() < IntervalWords.FEWEST
        ? language.say("%s, in the mean of %d replications only", found, end.size())
        : found;
  }

  /** The differences behind the chart. */
  public PairedPaths paths(Metric metric, int place) {
    Ran policy = runs.get(place);
    return PairedPaths.of(
        policy.trajectories(),
        runs.get(0).trajectories(),
        metric,
        Study.firstDifference(policy.scenario(), runs.get(0).scenario()));
  }

  private Figures figures(Metric metric) {
    return Figures.in(
        metric.kind() == Metric.Kind.STOCK ? metric.unit() : metric.unitOfYear(), language);
  }

  private static boolean exists(Sample sample) {
    return sample.size() > 0
        && Double.isFinite(sample.quantile(0))
        && Double.isFinite(sample.quantile(1));
  }

  private static double[] quantile(
      Figures figures, List<Sample> samples, List<Integer> places, double p) {
    return places.stream().mapToDouble(i -> figures.scaled(samples.get(i).quantile(p))).toArray();
  }

  private Optional<LocalDate> projectionFrom(List<LocalDate> shown) {
    LocalDate from = runs.get(0).scenario().city().calibrationDate().plusDays(1);
    return shown.get(shown.size() - 1).isAfter(from) ? Optional.of(from) : Optional.empty();
  }

  private List<DateMark> marks(List<LocalDate> shown) {
    return IntStream.range(1, runs.size())
        .mapToObj(place -> mark(place, shown))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The day on which a policy begins to differ from the reference. */
  private Optional<DateMark> mark(int place, List<LocalDate> shown) {
    LocalDate from = Study.firstDifference(runs.get(place).scenario(), runs.get(0).scenario());
    return from.isAfter(shown.get(0)) && from.isBefore(shown.get(shown.size() - 1))
        ? Optional.of(new DateMark(from, language.say("from %s", Dates.month(from, language))))
        : Optional.empty();
  }

  private String standing(String words) {
    return StandingWords.after(words, runs.get(0).scenario().city(), language);
  }

  private String footnote() {
    return standing(plain());
  }

  private String plain() {
    int replications = runs.get(0).trajectories().replications();
    if (!isBanded()) {
      return replications < 2
          ? language.say("One replication: no interval can be given.")
          : language.say(
              "%s replications, seed %s: too few for bands.",
              replications, runs.get(0).scenario().plan().seed());
    }
    return runs.get(0).scenario().vectors(runs.get(0).trajectories().numbers()) > 1
        ? language.say(
            "%s replications, seed %s. Bands are pointwise and hold chance and what published figures leave open of the parameters.",
            replications, runs.get(0).scenario().plan().seed())
        : language.say(
            "%s replications, seed %s. Bands are pointwise and hold chance only, given the parameters.",
            replications, runs.get(0).scenario().plan().seed());
  }
}
