package loam.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import loam.calibration.Backtest.Scored;
import loam.calibration.Figure;
import loam.calibration.Fitted;
import loam.calibration.Identified;
import loam.language.Language;
import loam.report.chart.IntervalChart;
import loam.stats.Interval;

/** Charts of a calibration and of a backtest; quantities of all kinds are shares of a whole. */
public final class CalibrationCharts {
  private static final double LEAST = 50;
  private static final double MOST = 150;

  private final Language language;

  public CalibrationCharts(Language language) {
    this.language = language;
  }

  /** Every figure, which is 100, beside what the vectors make of it. */
  public IntervalChart figures(List<Fitted> fitted) {
    return new IntervalChart(
        language.say("Published figures and what the vectors make of them"),
        language.say("Mean and 80 %% interval as a share of the published figure"),
        "%",
        OptionalDouble.of(100),
        LEAST,
        MOST,
        new IntervalChart.Words(
            language.say("met"),
            language.say("missed"),
            language.say("80 %% interval"),
            language.say("tolerance")),
        fitted.stream().map(this::row).toList(),
        language.say("Tolerances and sources: figures.csv. Arrows go beyond the frame."));
  }

  private IntervalChart.Row row(Fitted one) {
    Figure figure = one.figure();
    double whole = figure.centre() / 100;
    return new IntervalChart.Row(
        name(figure),
        one.mean() / whole,
        one.low() / whole,
        one.high() / whole,
        figure.low() / whole,
        figure.high() / whole,
        one.isMet(),
        figure.isFitted() ? "" : language.say("held out"));
  }

  /** What people call a figure. */
  public String name(Figure figure) {
    return "%s %s %d"
        .formatted(figure.id(), figure.metric().label(language), figure.until().getYear());
  }

  /** Every parameter: where in its range the figures leave it. */
  public IntervalChart parameters(List<Identified> identified) {
    return new IntervalChart(
        language.say("What the figures say of each parameter"),
        language.say(
            "Median and middle 80 %% of the vectors, from the lower end of the range to the upper"),
        language.say("%% of the range"),
        OptionalDouble.empty(),
        0,
        100,
        new IntervalChart.Words(
            language.say("informed"),
            language.say("weakly or not informed"),
            language.say("80 %% interval"),
            language.say("before")),
        identified.stream().map(this::row).toList(),
        language.say(
            "Informed: the interval is at most 0.7 times as wide as before. Ranges and reasons: parameters.csv."));
  }

  private IntervalChart.Row row(Identified one) {
    double low = one.parameter().low();
    Function<Double, Double> share = value -> 100 * (value - low) / (one.parameter().high() - low);
    return new IntervalChart.Row(
        one.parameter().label(),
        share.apply(one.median()),
        share.apply(one.posterior().low()),
        share.apply(one.posterior().high()),
        share.apply(one.prior().low()),
        share.apply(one.prior().high()),
        one.verdict() == Identified.Verdict.INFORMED,
        "%s … %s"
            .formatted(
                SensitivityCharts.value(one.posterior().low()),
                SensitivityCharts.value(one.posterior().high())));
  }

  /** Every later figure, which is 100, beside what had been projected. */
  public IntervalChart backtest(List<Scored> scores) {
    return new IntervalChart(
        language.say("Figures published later and what had been projected"),
        language.say("Median and 80 %% interval as a share of the published figure"),
        "%",
        OptionalDouble.of(100),
        LEAST,
        MOST,
        new IntervalChart.Words(
            language.say("within"), language.say("outside"), language.say("80 %% interval"), ""),
        scores.stream().map(this::row).toList(),
        language.say("Sources: figures.csv. Arrows go beyond the frame."));
  }

  private IntervalChart.Row row(Scored one) {
    double whole = one.figure().centre() / 100;
    return new IntervalChart.Row(
        name(one.figure()),
        one.median() / whole,
        one.eighty().map(Interval::low).orElse(Double.NaN) / whole,
        one.eighty().map(Interval::high).orElse(Double.NaN) / whole,
        one.isIn(one.eighty()),
        "");
  }
}
