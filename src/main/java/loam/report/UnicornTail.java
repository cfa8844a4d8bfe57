package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import loam.ecosystem.Metric;
import loam.experiment.Projections;
import loam.language.Language;
import loam.report.chart.TailChart;
import loam.report.chart.TailChart.Dot;
import loam.report.chart.TailChart.Series;
import loam.report.chart.TailChart.Span;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * How many unicorns are worth how much, beside the bands that others have published. A run keeps
 * eight points of each replication: the line itself, multiples of it, the median and the largest.
 */
public final class UnicornTail {
  private static final double LEVEL = 0.8;
  private static final double LINE = 1e9;
  private static final Map<Double, Metric> OVER =
      Map.of(
          5 * LINE, Metric.UNICORNS_OVER_5,
          10 * LINE, Metric.UNICORNS_OVER_10,
          20 * LINE, Metric.UNICORNS_OVER_20,
          50 * LINE, Metric.UNICORNS_OVER_50);

  private final Ran run;
  private final LocalDate date;
  private final Language language;
  private final Figures usd;

  private UnicornTail(Ran run, LocalDate date, Language language) {
    this.run = run;
    this.date = date;
    this.language = language;
    this.usd = Figures.in("USD", language);
  }

  /** The chart at the end of a month; nothing if there are no unicorns then. */
  public static Optional<TailChart> of(Ran run, LocalDate date, Language language) {
    return new UnicornTail(run, date, language).chart();
  }

  private Optional<TailChart> chart() {
    List<Dot> dots = modelled();
    if (dots.isEmpty()) {
      return Optional.empty();
    }
    List<Series> series = new ArrayList<>();
    series.add(new Series(language.say("modelled, %s", Dates.day(date, language)), false, dots));
    for (PublishedTail tail : PublishedTail.of(run.scenario().city())) {
      List<Dot> published =
          tail.shares().entrySet().stream()
              .map(share -> new Dot(usd.scaled(share.getKey()), 100 * share.getValue()))
              .toList();
      String label =
          language.say(
              "published: %s, %s", region(tail.region()), Dates.published(tail.date(), language));
      series.add(new Series(label, true, published));
    }
    int n = run.trajectories().replications();
    return Optional.of(
        new TailChart(
            language.say("How unevenly unicorns are valued"),
            language.say(
                "Share of unicorns worth at least so much; a straight line would be a power law"),
            language.say("%% of unicorns"),
            language.say("value, %s", usd.unit()),
            series,
            StandingWords.after(footnote(n), run.scenario().city(), language)));
  }

  private String footnote(int n) {
    boolean several = n >= IntervalWords.FEWEST;
    return several
        ? language.say(
            "Scenario %s, %s replications: medians, with 80 %% of replications, at the line and at"
                + " 2, 5, 10, 20 and 50 times the line, of the median value and of the largest."
                + " Published bands of other years and regions, for the shape only: facts.csv.",
            run.title(), run.trajectories().replications())
        : n > 1
            ? language.say(
                "Scenario %s, %s replications, too few for an interval: medians, at the line and at"
                    + " 2, 5, 10, 20 and 50 times the line, of the median value and of the largest."
                    + " Published bands of other years and regions, for the shape only: facts.csv.",
                run.title(), n)
            : language.say(
                "Scenario %s, one replication: no interval can be given. Published bands of other"
                    + " years and regions, for the shape only: facts.csv.",
                run.title());
  }

  private String region(String region) {
    return switch (region) {
      case "China" -> language.say("China");
      case "Zhongguancun, Beijing" -> language.say("Zhongguancun, Beijing");
      default -> language.name(region);
    };
  }

  private List<Dot> modelled() {
    Sample number = sample(Metric.UNICORNS);
    if (number.size() == 0 || !(number.quantile(0.5) > 1)) {
      return List.of();
    }
    List<Dot> dots = new ArrayList<>();
    dots.add(new Dot(usd.scaled(LINE), 100));
    Sample small = sample(Metric.UNICORNS_SMALL);
    add(dots, Sample.of(new double[] {2 * LINE}), both(small, small, (one, same) -> 1 - one));
    OVER.forEach(
        (value, metric) ->
            add(
                dots,
                Sample.of(new double[] {value}),
                both(sample(metric), number, (over, all) -> over / all)));
    add(dots, sample(Metric.UNICORNS_VALUE_MEDIAN), Sample.of(new double[] {0.5}));
    Sample largest =
        both(
            sample(Metric.UNICORNS_VALUE),
            sample(Metric.UNICORNS_VALUE_WITHOUT_LARGEST),
            (all, others) -> all - others);
    add(dots, largest, both(number, number, (one, same) -> 1 / one));
    dots.sort(Comparator.comparingDouble(Dot::size));
    return dots;
  }

  private Sample sample(Metric metric) {
    var projection = Projections.monthly(run.trajectories(), metric);
    return projection.samples().get(projection.dates().indexOf(date));
  }

  private static Sample both(Sample one, Sample other, DoubleBinaryOperator of) {
    double[] values = one.inOrder();
    double[] others = other.inOrder();
    for (int i = 0; i < values.length; i++) {
      values[i] = of.applyAsDouble(values[i], others[i]);
    }
    return Sample.of(values);
  }

  /** Unless one in ten replications has no such unicorn, which no logarithm can show. */
  private void add(List<Dot> dots, Sample value, Sample share) {
    boolean exists = value.size() > 0 && share.size() > 0 && least(value) > 0 && least(share) > 0;
    if (exists) {
      dots.add(dot(value, share));
    }
  }

  private Dot dot(Sample value, Sample share) {
    return new Dot(
        usd.scaled(value.quantile(0.5)),
        100 * share.quantile(0.5),
        span(value, usd::scaled),
        span(share, one -> 100 * one));
  }

  /** The lower end of the interval, or the least value where there is none. */
  private static double least(Sample sample) {
    return sample.central(LEVEL).map(Interval::low).orElseGet(() -> sample.quantile(0));
  }

  private static Span span(Sample sample, DoubleUnaryOperator scaled) {
    Interval interval =
        sample
            .central(LEVEL)
            .orElseGet(() -> new Interval(sample.quantile(0.5), sample.quantile(0.5)));
    return new Span(scaled.applyAsDouble(interval.low()), scaled.applyAsDouble(interval.high()));
  }
}
