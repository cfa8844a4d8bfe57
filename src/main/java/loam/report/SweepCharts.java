package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.chart.ResponseChart;
import loam.report.chart.ResponseChart.Dot;
import loam.report.chart.ResponseChart.Plot;
import loam.report.chart.ResponseChart.Series;
import loam.scenario.Design;
import loam.scenario.DesignPoint;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Swept;
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
  private static final int MOST_DOTS = 2000;

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

  /** The chart of a metric in a year, unless it exists nowhere. */
  public Optional<ResponseChart> of(Metric metric, LocalDate yearEnd, List<SweepPoint> points) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    List<SweepPoint> existing =
        SweepPoint.some(points, MOST_DOTS).stream()
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
            isGrid() && sweep.moved().size() > 1 ? sweep.moved().get(1).id() : "",
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
    return sweep.design() == Design.GRID || sweep.moved().size() == 1;
  }

  private List<Plot> byCombination(Figures figures, List<SweepPoint> points) {
    Map<String, List<SweepPoint>> byOthers =
        points.stream()
            .collect(
                Collectors.groupingBy(
                    point -> others(point.values()), LinkedHashMap::new, Collectors.toList()));
    List<Plot> plots = new ArrayList<>();
    byOthers.forEach(
        (header, ofPlot) -> plots.add(new Plot(header, words(0), lines(figures, ofPlot))));
    return plots;
  }

  /** The values of the third lever and those after it. */
  private String others(DesignPoint point) {
    return IntStream.range(2, sweep.moved().size())
        .mapToObj(place -> "%s = %s".formatted(sweep.moved().get(place).id(), text(point, place)))
        .collect(Collectors.joining(", "));
  }

  private List<Series> lines(Figures figures, List<SweepPoint> points) {
    boolean hasSecond = sweep.moved().size() > 1;
    Map<String, List<SweepPoint>> byValue =
        points.stream()
            .sorted(Comparator.comparingDouble(point -> hasSecond ? point.values().value(1) : 0))
            .collect(
                Collectors.groupingBy(
                    point -> hasSecond ? text(point.values(), 1) : "",
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<String> labels = spread(List.copyOf(byValue.keySet()));
    List<Series> series = new ArrayList<>();
    byValue.forEach(
        (label, ofSeries) -> {
          if (labels.contains(label)) {
            series.add(new Series(label, true, dots(figures, 0, ofSeries)));
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
        : IntStream.range(0, sweep.moved().size())
            .mapToObj(
                place ->
                    new Plot(
                        "",
                        words(place),
                        List.of(new Series("", false, dots(figures, place, points)))))
            .toList();
  }

  private List<Dot> dots(Figures figures, int across, List<SweepPoint> points) {
    return points.stream()
        .map(point -> dot(figures, point.values().value(across), point.response()))
        .sorted(Comparator.comparingDouble(Dot::x))
        .toList();
  }

  private static Dot dot(Figures figures, double x, Response response) {
    double mean = figures.scaled(response.mean());
    return Double.isNaN(response.low())
        ? new Dot(x, mean, mean, mean)
        : new Dot(x, mean, figures.scaled(response.low()), figures.scaled(response.high()));
  }

  private String text(DesignPoint point, int place) {
    return LeverWords.value(sweep.moved().get(place), point.value(place)).in(language);
  }

  private String words(int place) {
    Swept swept = sweep.moved().get(place);
    String unit = LeverWords.unit(swept, language);
    return unit.isEmpty() ? swept.id() : "%s [%s]".formatted(swept.id(), unit);
  }

  private String footnote(int plots) {
    Phrase swept =
        Phrase.list(
            sweep.moved().stream()
                .map(
                    one ->
                        one instanceof SweptLever lever
                            ? Phrase.of("%s (from %s)", one.id(), Dates.day(lever.from(), language))
                            : Phrase.verbatim(one.id()))
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
    if (sweep.points().size() > MOST_DOTS) {
      sentences.add(
          language.say(
              "About %s points are drawn, evenly chosen, the lowest and the highest mean among them.",
              MOST_DOTS));
    }
    if (plots > MOST_PLOTS) {
      sentences.add(language.say("%s more combinations are in sweep.csv.", plots - MOST_PLOTS));
    }
    if (isGrid() && sweep.moved().size() > 1 && values(1) > MOST_SERIES) {
      sentences.add(
          language.say(
              "Of %s, %s values of %s are drawn.",
              sweep.moved().get(1).id(), MOST_SERIES, values(1)));
    }
    return String.join(language == Language.ENGLISH ? " " : "", sentences);
  }

  private long values(int place) {
    return sweep.values(place).distinct().count();
  }
}
