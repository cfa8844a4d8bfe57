package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.language.Language;
import loam.report.table.Shown;
import loam.study.CalibrationTables;

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
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "Known on %s: %d figures to fit to; %d parameter vectors, two replications each.",
            Dates.day(backtest.asOf(), language), backtest.fitted(), backtest.vectors()));
    lines.add("");
    lines.addAll(Shown.lines(CalibrationTables.backtest(backtest), language, Integer.MAX_VALUE));
    lines.add("");
    lines.addAll(together());
    return lines;
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
