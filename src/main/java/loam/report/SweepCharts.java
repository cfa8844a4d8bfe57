package loam.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.chart.ChartFiles;
import loam.report.chart.ResponseChart;
import loam.report.chart.ResponseChart.Dot;
import loam.report.chart.ResponseChart.Plot;
import loam.report.chart.ResponseChart.Series;
import loam.scenario.Design;
import loam.scenario.DesignPoint;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptLever;
import loam.study.SweepPoint;

/**
 * The response charts of a sweep. A grid has its first lever across, a line for each value of the
 * second, and a small plot for each combination of the others; any other design has a small plot
 * for each lever.
 */
public final class SweepCharts {
  private static final int MOST_PLOTS = 12;
  private static final int MOST_SERIES = 7;

  private final Scenario base;
  private final String called;
  private final Sweep sweep;
  private final Language language;

  /**
   * Charts of a sweep.
   *
   * @param called what people call the scenario in the language
   */
  public SweepCharts(Scenario base, String called, Sweep sweep, Language language) {
    this.base = base;
    this.called = called;
    this.sweep = sweep;
    this.language = language;
  }

  /**
   * Draws a metric in a year, unless it exists nowhere.
   *
   * @param points all points, the one without a sweep too, each for this metric and year
   * @param file gives the path of a file by its name
   * @throws loam.report.chart.ChartsUnavailableException if this machine cannot draw
   */
  public void draw(
      Metric metric, LocalDate yearEnd, List<SweepPoint> points, Function<String, Path> file) {
    String name = "sweep-%s-%s".formatted(metric.id(), yearEnd.getYear());
    of(metric, yearEnd, points)
        .ifPresent(
            chart ->
                ChartFiles.write(
                    chart, file.apply(name + ".svg"), file.apply(name + ".png"), language));
  }

  /** The chart of a metric in a year, unless it exists nowhere. */
  public Optional<ResponseChart> of(Metric metric, LocalDate yearEnd, List<SweepPoint> points) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    List<SweepPoint> existing =
        points.stream()
            .filter(point -> point.point() > 0 && Double.isFinite(point.response().mean()))
            .toList();
    List<Plot> all = isGrid() ? byCombination(figures, existing) : byLever(figures, existing);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    boolean hasIntervals =
        existing.stream().anyMatch(point -> Double.isFinite(point.response().low()));
    return Optional.of(
        new ResponseChart(
            when(metric, yearEnd),
            metric.definition(language),
            figures.unit(),
            hasIntervals ? language.say("80 %% of replications") : "",
            isGrid() && sweep.levers().size() > 1 ? sweep.levers().get(1).lever().id() : "",
            all.subList(0, Math.min(MOST_PLOTS, all.size())),
            footnote(all.size())));
  }

  private String when(Metric metric, LocalDate yearEnd) {
    String label = metric.label(language);
    return metric.kind() == Metric.Kind.STOCK
        ? language.say("%s on %s", label, Dates.day(yearEnd, language))
        : language.say("%s in %s", label, Integer.toString(yearEnd.getYear()));
  }

  private boolean isGrid() {
    return sweep.design() == Design.GRID || sweep.levers().size() == 1;
  }

  private List<Plot> byCombination(Figures figures, List<SweepPoint> points) {
    SweptLever across = sweep.levers().get(0);
    Map<String, List<SweepPoint>> byOthers =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    point -> others(design(point)), LinkedHashMap::new, Collectors.toList()));
    List<Plot> plots = new ArrayList<>();
    byOthers.forEach(
        (header, ofPlot) -> plots.add(new Plot(header, words(across), lines(figures, ofPlot))));
    return plots;
  }

  /** The values of the third lever and those after it. */
  private String others(DesignPoint point) {
    return sweep.levers().stream()
        .skip(2)
        .map(swept -> "%s = %s".formatted(swept.lever().id(), text(point, swept)))
        .collect(Collectors.joining(", "));
  }

  private List<Series> lines(Figures figures, List<SweepPoint> points) {
    SweptLever across = sweep.levers().get(0);
    Optional<SweptLever> second = sweep.levers().stream().skip(1).findFirst();
    Map<String, List<SweepPoint>> byValue =
        points.stream()
            .sorted(
                Comparator.comparingDouble(
                    point -> second.map(swept -> design(point).value(swept.lever())).orElse(0.0)))
            .collect(
                Collectors.groupingBy(
                    point -> second.map(swept -> text(design(point), swept)).orElse(""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> labels = spread(List.copyOf(byValue.keySet()));
    List<Series> series = new ArrayList<>();
    byValue.forEach(
        (label, ofSeries) -> {
          if (labels.contains(label)) {
            series.add(new Series(label, true, dots(figures, across, ofSeries)));
          }
        });
    return series;
  }

  /** At most as many as colours tell apart, evenly chosen with both ends. */
  private static List<String> spread(List<String> labels) {
    return labels.size() <= MOST_SERIES
        ? labels
        : IntStream.range(0, MOST_SERIES)
            .mapToObj(i -> labels.get(i * (labels.size() - 1) / (MOST_SERIES - 1)))
            .toList();
  }

  private List<Plot> byLever(Figures figures, List<SweepPoint> points) {
    return points.isEmpty()
        ? List.of()
        : sweep.levers().stream()
            .map(
                swept ->
                    new Plot(
                        "",
                        words(swept),
                        List.of(new Series("", false, dots(figures, swept, points)))))
            .toList();
  }

  private List<Dot> dots(Figures figures, SweptLever across, List<SweepPoint> points) {
    return points.stream()
        .map(point -> dot(figures, design(point).value(across.lever()), point.response()))
        .sorted(Comparator.comparingDouble(Dot::x))
        .toList();
  }

  private static Dot dot(Figures figures, double x, Response response) {
    double mean = figures.scaled(response.mean());
    return Double.isNaN(response.low())
        ? new Dot(x, mean, mean, mean)
        : new Dot(x, mean, figures.scaled(response.low()), figures.scaled(response.high()));
  }

  private DesignPoint design(SweepPoint point) {
    return sweep.points().get(point.point() - 1);
  }

  private String text(DesignPoint point, SweptLever swept) {
    return LeverWords.value(swept.lever(), point.value(swept.lever())).in(language);
  }

  private String words(SweptLever swept) {
    String unit = LeverWords.unit(swept.lever(), language);
    return unit.isEmpty() ? swept.lever().id() : "%s [%s]".formatted(swept.lever().id(), unit);
  }

  private String footnote(int plots) {
    Phrase swept =
        Phrase.list(
            sweep.levers().stream()
                .map(
                    one ->
                        Phrase.of(
                            "%s (from %s)", one.lever().id(), Dates.day(one.from(), language)))
                .toList());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        language.say(
            "Sweep of scenario %s: %s, %s points, %s replications each with common random numbers, seed"
                + " %s.",
            base.backcast() ? language.say("%s (backcast)", called) : called,
            sweep.design().id(),
            sweep.points().size(),
            base.plan().replications(),
            base.plan().seed()));
    sentences.add(
        IntervalWords.ofTooFew(base.plan().replications(), language)
            .orElseGet(() -> IntervalWords.of(base, language)));
    sentences.add(StandingWords.brief(base.city(), language));
    sentences.add(language.say("Swept: %s.", swept));
    if (plots > MOST_PLOTS) {
      sentences.add(language.say("%s more combinations are in sweep.csv.", plots - MOST_PLOTS));
    }
    if (isGrid() && sweep.levers().size() > 1 && values(sweep.levers().get(1)) > MOST_SERIES) {
      sentences.add(
          language.say(
              "Of %s, %s values of %s are drawn.",
              sweep.levers().get(1).lever().id(), MOST_SERIES, values(sweep.levers().get(1))));
    }
    return String.join(language == Language.ENGLISH ? " " : "", sentences);
  }

  private long values(SweptLever swept) {
    return sweep.points().stream().map(point -> point.value(swept.lever())).distinct().count();
  }
}
