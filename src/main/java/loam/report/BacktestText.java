package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.ecosystem.Metric;
import loam.language.Language;

/** A backtest as lines of text. */
public final class BacktestText {
  private final Backtest backtest;
  private final Language language;

  public BacktestText(Backtest backtest, Language language) {
    this.backtest = backtest;
    this.language = language;
  }

  /** Every figure, then what they say together. */
  public List<String> lines() {
    TextTable table = new TextTable(3);
    table.add(
        List.of(
            language.say("published later"),
            "",
            language.say("date"),
            language.say("published"),
            language.say("median"),
            language.say("80 %% interval"),
            "CRPS",
            language.say("error of the last value"),
            language.say("error of a linear trend"),
            ""));
    backtest.scores().forEach(one -> table.add(row(one)));
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "Known on %s: %d figures to fit to; %d parameter vectors, two replications each.",
            Dates.day(backtest.asOf(), language), backtest.fitted(), backtest.vectors()));
    lines.add("");
    lines.addAll(table.lines());
    lines.add("");
    lines.addAll(together());
    return lines;
  }

  private List<String> row(Scored one) {
    Metric metric = Metric.named(one.figure().metric()).orElseThrow();
    Figures text = Figures.in(metric.unitOfSum(), language);
    return List.of(
        "%s %s".formatted(one.figure().id(), metric.label(language)),
        text.unit(),
        Dates.day(one.figure().until(), language),
        text.text(one.figure().centre()),
        text.text(one.median()),
        text.interval(one.eighty()),
        text.text(one.crps()),
        error(one.error(one.last()), text),
        error(one.error(one.trend()), text),
        verdict(one));
  }

  private String verdict(Scored one) {
    return one.eighty().isEmpty()
        ? language.say("too few paths to say")
        : one.isIn(one.eighty()) ? language.say("within") : language.say("outside");
  }

  private static String error(OptionalDouble error, Figures text) {
    return error.isPresent() ? text.text(error.getAsDouble()) : "—";
  }

  /** What all figures say together. */
  public List<String> together() {
    int all = backtest.scores().size();
    return List.of(
        language.say(
            "The 80 %% interval holds %d of %d later figures, the 90 %% interval %d.",
            backtest.inEighty(), all, backtest.inNinety()),
        language.say(
            "Bias, median less figure as a share of the figure: %s %% on average.",
            String.format(
                Locale.ROOT,
                "%+.1f",
                100 * backtest.scores().stream().mapToDouble(Scored::bias).average().orElse(0))),
        language.say(
            "Nearer than the last known value: %d of %d; than a linear trend: %d of %d; for the others nothing comparable had been published.",
            backtest.won(Scored::last),
            backtest.against(Scored::last).size(),
            backtest.won(Scored::trend),
            backtest.against(Scored::trend).size()));
  }
}
