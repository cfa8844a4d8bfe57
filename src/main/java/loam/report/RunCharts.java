package loam.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import loam.city.City;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.policy.Policy;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.chart.DateMark;
import loam.report.chart.Dating;
import loam.report.chart.FanChart;
import loam.report.chart.MultiplesChart;
import loam.report.chart.PublishedPoint;
import loam.scenario.Scenario;

/** The fan charts of one run, with the published figures that belong to them. */
public final class RunCharts {
  private static final double[] LEVELS = {0.5, 0.8, 0.9};
  private static final int WIDEST_NAME = 60; // places as in a terminal

  private static final double LEVEL = 0.8;

  private static final List<Metric> CHARTS =
      List.of(
          Metric.REGISTRATIONS_PER_DAY,
          Metric.REGISTERED,
          Metric.SUBSTANTIVE_AI,
          Metric.SUBSTANTIVE_SPACE,
          Metric.SPECIALISED,
          Metric.SPECIALISED_REVENUE,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.UNICORNS_VALUE,
          Metric.VC_TOTAL,
          Metric.FUNDS_INVESTED_TOTAL,
          Metric.FUNDS_COINVESTED_TOTAL,
          Metric.LEVERAGE_ACCOUNTING);

  /** What small multiples show. */
  static final List<Metric> IN_BRIEF =
      List.of(
          Metric.REGISTRATIONS_PER_DAY,
          Metric.SUBSTANTIVE_AI,
          Metric.SUBSTANTIVE_SPACE,
          Metric.SPECIALISED,
          Metric.SPECIALISED_REVENUE,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.UNICORNS_VALUE,
          Metric.FUNDS_INVESTED_TOTAL);

  private final Scenario scenario;
  private final String name;
  private final Language language;

  private RunCharts(Scenario scenario, String name, Language language) {
    this.scenario = scenario;
    this.name = name;
    this.language = language;
  }

  /** Metrics that have a chart, in the order of {@link Metric}. */
  public static List<Metric> metrics() {
    return Metric.all().stream().filter(CHARTS::contains).toList();
  }

  /**
   * Draws all charts of a run that has at least two observations of each.
   *
   * @param name of the scenario, in the language of the charts
   * @param first metrics that are drawn beside the usual ones
   * @param file gives the path of a file by its name
   * @throws loam.report.chart.ChartsUnavailableException if this machine cannot draw
   */
  public static void draw(
      Scenario scenario,
      String name,
      Trajectories trajectories,
      List<Metric> first,
      Function<String, Path> file,
      Language language) {
    List<ChartsUnavailableException> refusals = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(Metric.joined(first, metrics()))) {
      Optional<FanChart> chart = of(scenario, name, trajectories, metric, language);
      try {
        chart.ifPresent(
            fan ->
                ChartFiles.write(
                    fan,
                    file.apply(metric.id() + ".svg"),
                    file.apply(metric.id() + ".png"),
                    language));
      } catch (ChartsUnavailableException e) {
        refusals.add(e); // the next chart may have an SVG at least
      }
    }
    if (!refusals.isEmpty()) {
      throw refusals.get(0);
    }
  }

  /** The chart of a metric, if the run has two observations of it. */
  public static Optional<FanChart> of(
      Scenario scenario, String name, Trajectories trajectories, Metric metric, Language language) {
    return new RunCharts(scenario, name, language).chart(trajectories, metric);
  }

  /** The fans that tell most, as small multiples; nothing if the run has none of them. */
  public static Optional<MultiplesChart> multiples(
      Scenario scenario, String name, Trajectories trajectories, Language language) {
    List<FanChart> fans = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(IN_BRIEF)) {
      of(scenario, name, trajectories, metric, language)
          .map(fan -> fan.titled(metric.label(language)))
          .ifPresent(fans::add);
    }
    return fans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MultiplesChart(
                language.say("%s at a glance", name),
                language.say("Each plot has a scale of its own"),
                List.copyOf(fans),
                fans.stream()
                    .filter(fan -> !fan.points().isEmpty())
                    .findFirst()
                    .orElse(fans.get(0))
                    .footnote()));
  }

  private Optional<FanChart> chart(Trajectories trajectories, Metric metric) {
    Projection projection = PairedPaths.projection(trajectories, metric);
    int from = firstInteresting(projection);
    int dates = projection.dates().size();
    if (dates - from < 2) {
      return Optional.empty();
    }
    Figures figures =
        Figures.in(
            metric.kind() == Metric.Kind.STOCK ? metric.unit() : metric.unitOfYear(), language);
    Spread spread = Spread.of(projection.samples().subList(from, dates), figures, LEVELS);
    City city = scenario.city();
    List<LocalDate> shown = projection.dates().subList(from, dates);
    List<PublishedPoint> points = PublishedPoints.of(city, metric, figures, shown);
    LocalDate projectionFrom = city.calibrationDate().plusDays(1);
    boolean hasProjection = shown.get(shown.size() - 1).isAfter(projectionFrom);
    return Optional.of(
        new FanChart(
            found(metric, figures, projection, spread),
            metric.definition(language),
            figures.unit(),
            shown,
            scaled(figures, projection.quantile(0.5), from),
            spread.bands(),
            spread.paths(),
            new Dating(
                hasProjection ? Optional.of(projectionFrom) : Optional.empty(),
                begins(shown),
                Eras.of(trajectories, city.roster(), shown, language)),
            points,
            sourced(
                StandingWords.after(
                    spread.bands().isEmpty() ? footnoteOfFew(trajectories) : footnote(),
                    scenario.city(),
                    language),
                points,
                language)));
  }

  /** What it says in the end: the last median, and the band of 80 % if there is one. */
  private String found(Metric metric, Figures figures, Projection projection, Spread spread) {
    int last = projection.dates().size() - 1;
    String by = Dates.by(projection.dates().get(last), language);
    String median =
        EndWords.of(figures.text(projection.samples().get(last).quantile(0.5)), figures, language);
    return spread
        .at(LEVEL)
        .map(
            range ->
                language.say(
                    "%s: %s by %s (80 %% of replications: %s)",
                    metric.label(language), median, by, range))
        .orElseGet(() -> language.say("%s: %s by %s", metric.label(language), median, by));
  }

  /** Programmes that have not begun leave an empty stretch, which is cut. */
  private static int firstInteresting(Projection projection) {
    int from = 0;
    while (from < projection.dates().size()
        && !(projection.samples().get(from).quantile(0.5) > 0)) {
      from++;
    }
    boolean startsFromZero = from > 0 && projection.samples().get(from - 1).quantile(0.5) == 0;
    return startsFromZero ? from - 1 : from;
  }

  private static double[] scaled(Figures figures, double[] values, int from) {
    return Arrays.stream(values, from, values.length).map(figures::scaled).toArray();
  }

  /** The day on which the scenario leaves what the government is known to do. */
  private List<DateMark> begins(List<LocalDate> shown) {
    OptionalDouble day = scenario.policy().firstDifference(Policy.asPublished(scenario.city()));
    if (day.isEmpty()) {
      return List.of();
    }
    LocalDate from = Timescale.dateOf(day.getAsDouble());
    return from.isAfter(shown.get(0)) && from.isBefore(shown.get(shown.size() - 1))
        ? List.of(new DateMark(from, mark(name, from, language)))
        : List.of();
  }

  /** A caption, with the source of published figures where some are drawn. */
  private static String sourced(String caption, List<PublishedPoint> points, Language language) {
    return points.isEmpty()
        ? caption
        : caption
            + (language == Language.ENGLISH ? " " : "")
            + language.say("Published figures: %s.", PublishedPoints.publishers(points, language));
  }

  private String footnoteOfFew(Trajectories trajectories) {
    int n = trajectories.replications();
    return n < 2
        ? language.say(
            "Scenario %s, seed %d. One replication: no interval can be given.",
            scenario.backcast() ? language.say("%s (backcast)", name) : name,
            scenario.plan().seed())
        : language.say(
            "Scenario %s, seed %d. %d replications: too few for bands.",
            scenario.backcast() ? language.say("%s (backcast)", name) : name,
            scenario.plan().seed(),
            n);
  }

  private String footnote() {
    if (scenario.vectors() > 1) {
      return language.say(
          "Scenario %s, %d replications, seed %d. Bands are pointwise and hold chance and what"
              + " published figures leave open of the parameters.",
          scenario.backcast() ? language.say("%s (backcast)", name) : name,
          scenario.plan().replications(),
          scenario.plan().seed());
    }
    return language.say(
        "Scenario %s, %d replications, seed %d. Bands are pointwise and hold chance only,"
            + " given the parameters.",
        scenario.backcast() ? language.say("%s (backcast)", name) : name,
        scenario.plan().replications(),
        scenario.plan().seed());
  }

  /** What stands beside the day on which a scenario begins: of a long name enough to know it by. */
  private static String mark(String name, LocalDate from, Language language) {
    return language.say(
        "%s (from %s)", TextWidth.atMost(name, WIDEST_NAME), Dates.day(from, language));
  }
}
