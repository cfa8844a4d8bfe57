package loam.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.stats.DecimalText;
import loam.stats.Interval;

/** {@code backtest.csv}: a later figure a row. */
public final class BacktestCsv {
  private BacktestCsv() {}

  /** The table; scores are in the unit of the metric, those of naive forecasts are errors. */
  public static String text(Backtest backtest) {
    StringBuilder text =
        new StringBuilder(
            "as_of,id,metric,until,published,reported,median,low80,high80,low90,high90,crps,wis,bias,in80,in90,last_error,trend_error,source\n");
    for (Scored one : backtest.scores()) {
      double seen = one.figure().centre();
      text.append(
          CsvLine.of(
              List.of(
                  backtest.asOf().toString(),
                  one.figure().id(),
                  one.figure().metric(),
                  one.figure().until().toString(),
                  one.figure().published().toString(),
                  DecimalText.of(seen),
                  DecimalText.of(one.median()),
                  number(one.eighty(), Interval::low),
                  number(one.eighty(), Interval::high),
                  number(one.ninety(), Interval::low),
                  number(one.ninety(), Interval::high),
                  DecimalText.of(one.crps()),
                  DecimalText.of(one.weightedInterval()),
                  DecimalText.of(one.bias()),
                  in(one, one.eighty()),
                  in(one, one.ninety()),
                  number(one.error(one.last())),
                  number(one.error(one.trend())),
                  one.figure().source())));
    }
    return text.toString();
  }

  private static String in(Scored one, Optional<Interval> interval) {
    return interval.isEmpty() ? "" : Boolean.toString(one.isIn(interval));
  }

  private static String number(Optional<Interval> interval, ToDoubleFunction<Interval> end) {
    return interval.map(of -> DecimalText.of(end.applyAsDouble(of))).orElse("");
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? DecimalText.of(value.getAsDouble()) : "";
  }
}
