package loam.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loam.language.Language;
import loam.report.chart.BarChart;
import loam.report.chart.IntervalChart;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.DecimalText;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices.Index;
import loam.study.SensitivityTables.About;

/** Charts of a sensitivity analysis. */
public final class SensitivityCharts {
  private final Language language;
  private final UnaryOperator<String> foot;

  /**
   * Charts in a language.
   *
   * @param foot what the foot of each chart becomes
   */
  public SensitivityCharts(Language language, UnaryOperator<String> foot) {
    this.language = language;
    this.foot = foot;
  }

  /** A bar to either side for each factor, the one that reaches farthest on top. */
  public BarChart tornado(About about, Tornado tornado) {
    Figures figures = Figures.in(about.metric().unitOfSum(), language);
    List<BarChart.Row> rows = new ArrayList<>();
    double usual = figures.scaled(tornado.usual().mean());
    rows.add(
        new BarChart.Row(
            language.say("as in the files"),
            List.of(new BarChart.Bar(0, usual, BarChart.Tone.TOTAL)),
            figures.scaled(tornado.usual().low()),
            figures.scaled(tornado.usual().high()),
            text(figures, tornado.usual()),
            false));
    for (Tornado.Bar bar : tornado.bars()) {
      rows.add(row(figures, bar, usual, rows.size() == 1));
    }
    String metric = about.metric().label(language);
    String day = Dates.day(about.date(), language);
    return new BarChart(
        about.isEffect()
            ? language.say(
                "%s by %s: what the effect of %s rests on", metric, day, about.scenario())
            : language.say("%s by %s: what %s rests on", metric, day, about.scenario()),
        about.isEffect()
            ? language.say(
                "Difference to %s while one assumption goes to the ends of its range",
                about.reference())
            : language.say("While one assumption goes to the ends of its range"),
        figures.unit(),
        false,
        language.say("95 %% interval"),
        List.of(
            new BarChart.Key(BarChart.Tone.PALE, language.say("at the lower end")),
            new BarChart.Key(BarChart.Tone.PLAIN, language.say("at the upper end"))),
        rows,
        foot.apply(
            language.say(
                "At the right: value of the assumption: mean [95 %% interval]. All else as in the"
                    + " files, with common random numbers; intervals hold chance alone.")));
  }

  private BarChart.Row row(Figures figures, Tornado.Bar bar, double usual, boolean apart) {
    double low = figures.scaled(bar.low().outcome().mean());
    double high = figures.scaled(bar.high().outcome().mean());
    BarChart.Bar toLow = new BarChart.Bar(usual, low, BarChart.Tone.PALE);
    BarChart.Bar toHigh = new BarChart.Bar(usual, high, BarChart.Tone.PLAIN);
    boolean highIsLonger = Math.abs(high - usual) > Math.abs(low - usual);
    // the shorter one on top, should both go the same way
    List<BarChart.Bar> bars = highIsLonger ? List.of(toHigh, toLow) : List.of(toLow, toHigh);
    return new BarChart.Row(
        bar.name(),
        bars,
        Double.NaN,
        Double.NaN,
        side(figures, bar, bar.low()) + " · " + side(figures, bar, bar.high()),
        apart);
  }

  /** Sobol's total indices of the leading factors with their intervals, the largest on top. */
  public IntervalChart shares(About about, Shares shares) {
    List<Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    List<Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<IntervalChart.Row> rows = new ArrayList<>();
    for (int place : byTotal(total)) {
      Index index = total.get(place);
      rows.add(
          new IntervalChart.Row(
              shares.factors().get(place).name(),
              100 * index.estimate(),
              100 * index.interval().low(),
              100 * index.interval().high(),
              index.interval().low() > 0,
              language.say(
                  "%s %%, alone %s %%",
                  Math.round(100 * index.estimate()),
                  Math.round(100 * first.get(place).estimate()))));
    }
    return new IntervalChart(
        language.say(
            "%s by %s: shares of its variance",
            about.metric().label(language), Dates.day(about.date(), language)),
        language.say("Sobol's total indices: what each does alone and together with the others"),
        "%",
        OptionalDouble.of(0),
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        new IntervalChart.Words(
            language.say("significant"),
            language.say("not significant"),
            language.say("95 %% interval"),
            ""),
        rows,
        foot.apply(
            language.say(
                "%d rows of a Sobol design. Total indices add up to more than 100 %% where factors"
                    + " work together.",
                shares.indices().rows())));
  }

  /** Places in the order of total indices, the largest first. */
  public static List<Integer> byTotal(List<Index> total) {
    return IntStream.range(0, total.size())
        .boxed()
        .sorted(Comparator.comparingDouble(place -> -total.get(place).estimate()))
        .toList();
  }

  private static String side(Figures figures, Tornado.Bar bar, Tornado.Side side) {
    return value(bar, side.value()) + ": " + text(figures, side.outcome());
  }

  /** A value of a factor, with a sign where it multiplies. */
  static String value(Tornado.Bar bar, double value) {
    return (bar.multiple() && Double.isFinite(value) ? "×" : "") + value(value);
  }

  /** A value of a factor with few digits, — if it has no single one. */
  public static String value(double value) {
    if (Double.isNaN(value)) {
      return "—";
    }
    double size = Math.abs(value);
    return size != 0 && (size >= 1e5 || size < 1e-3)
        ? String.format(Locale.ROOT, "%.2g", value)
        : DecimalText.of(Math.round(value * 1000) / 1000.0);
  }

  private static String text(Figures figures, MeanInterval interval) {
    return "%s [%s, %s]"
        .formatted(
            figures.text(interval.mean()),
            figures.text(interval.low()),
            figures.text(interval.high()))
        .replace("-", "−");
  }
}
