package loam.store;

import java.util.List;
import java.util.OptionalDouble;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.stats.DecimalText;

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
                  DecimalText.of(one.eighty().low()),
                  DecimalText.of(one.eighty().high()),
                  DecimalText.of(one.ninety().low()),
                  DecimalText.of(one.ninety().high()),
                  DecimalText.of(one.crps()),
                  DecimalText.of(one.weightedInterval()),
                  DecimalText.of(one.bias()),
                  Boolean.toString(one.eighty().contains(seen)),
                  Boolean.toString(one.ninety().contains(seen)),
                  number(one.error(one.last())),
                  number(one.error(one.trend())),
                  one.figure().source())));
    }
    return text.toString();
  }

  private static String number(OptionalDouble value) {
    return value.isPresent() ? DecimalText.of(value.getAsDouble()) : "";
  }
}
