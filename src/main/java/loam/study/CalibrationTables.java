package loam.study;

import static loam.table.Column.UNIT_OF_ROW;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.calibration.Calibrated;
import loam.calibration.Figure;
import loam.calibration.Fitted;
import loam.calibration.Identified;
import loam.language.Phrase;
import loam.stats.Interval;
import loam.table.Cell;
import loam.table.Described;
import loam.table.Filled;

/** The tables of a calibration and of a backtest. */
public final class CalibrationTables {
  private record Later(LocalDate asOf, Scored of) {
    Figure figure() {
      return of.figure();
    }

    String unit() {
      return CalibrationTables.unit(figure());
    }

    Optional<Boolean> isIn(Optional<Interval> interval) {
      return interval.map(there -> of.isIn(interval));
    }
  }

  /** {@code figures.csv}. */
  public static final Described<?> FIGURES = figures();

  /** {@code parameters.csv}. */
  public static final Described<?> PARAMETERS = parameters();

  /** {@code backtest.csv}. */
  public static final Described<?> BACKTEST = backtest();

  private CalibrationTables() {}

  private static Described<Fitted> figures() {
    return Described.<Fitted>as(
            "figures",
            "Published figures beside what the vectors make of them",
            "one published figure")
        .word("id", "published figure", "such as S006", row -> row.figure().id())
        .said(
            "metric",
            "metric",
            "name of the metric, as in metrics",
            row -> row.figure().metric().id(),
            row -> label(row.figure()))
        .word("unit", "unit", "unit of the row", CalibrationTables::unit)
        .day("from", "from", "first day that counts", row -> row.figure().from())
        .detail()
        .day("until", "date", "last day that counts", row -> row.figure().until())
        .value()
        .day("published", "published on", "day of publication", row -> row.figure().published())
        .detail()
        .said(
            "role",
            "use",
            "fit or held out",
            row -> row.figure().isFitted() ? "fit" : "held out",
            row -> row.figure().isFitted() ? Phrase.NOTHING : Phrase.of("held out"))
        .number(
            "reported",
            "published",
            "as published",
            CalibrationTables::unit,
            row -> row.figure().value())
        .range(
            "tolerated_low",
            "tolerated_high",
            "tolerated",
            UNIT_OF_ROW,
            "end of what is tolerated",
            row -> Cell.number(row.figure().low(), unit(row)),
            row -> Cell.number(row.figure().high(), unit(row)))
        .number("mean", "mean", "mean of the vectors", CalibrationTables::unit, Fitted::mean)
        .mainInterval("80 % interval", Fitted::low, Fitted::high)
        .maybe(
            "met",
            "verdict",
            "whether the mean is tolerated",
            row -> Optional.of(row.isMet()),
            Phrase.of("met"),
            Phrase.of("missed"))
        .word("source", "source", "who published it", row -> row.figure().source());
  }

  private static Described<Identified> parameters() {
    return Described.<Identified>as(
            "parameters",
            "Parameters before and after, with the reason of each range",
            "one parameter that may vary")
        .said(
            "parameter",
            "parameter",
            "name of the parameter",
            row -> row.parameter().parameter(),
            row -> Phrase.verbatim(row.parameter().label()))
        .word(
            "kind",
            "kind",
            "value or factor",
            row -> row.parameter().kind().name().toLowerCase(Locale.ROOT))
        .detail()
        .word(
            "block",
            "block",
            "parameters that were searched together",
            row -> row.parameter().block())
        .detail()
        .truth(
            "searched", "searched", "whether it was searched", row -> row.parameter().isSearched())
        .detail()
        .range(
            "range_low",
            "range_high",
            "range",
            "unit of the parameter",
            "end of its range",
            row -> Cell.setting(row.parameter().low(), false),
            row -> Cell.setting(row.parameter().high(), false))
        .setting(
            "start",
            "start",
            "unit of the parameter",
            "where the search began",
            row -> Cell.setting(row.parameter().start(), false))
        .detail()
        .setting(
            "median",
            "median",
            "unit of the parameter",
            "median of the vectors",
            row -> Cell.setting(row.median(), false))
        .range(
            "low",
            "high",
            "80 % interval",
            "unit of the parameter",
            "end of the interval of the vectors",
            row -> Cell.setting(row.posterior().low(), false),
            row -> Cell.setting(row.posterior().high(), false))
        .number(
            "ratio",
            "ratio of widths",
            "1",
            "width of the interval beside that of the range",
            Identified::ratio)
        .said(
            "verdict",
            "verdict",
            "how much figures say about it",
            row -> row.verdict().name().toLowerCase(Locale.ROOT),
            row -> word(row.verdict()))
        .word(
            "reason",
            "reason of the range",
            "why its range is so",
            row -> row.parameter().reason());
  }

  private static Described<Later> backtest() {
    return Described.<Later>as(
            "backtest", "Projections beside what was published later", "one figure published later")
        .day("as_of", "as of", "last day of which anything is known", Later::asOf)
        .detail()
        .word("id", "published later", "such as S006", row -> row.figure().id())
        .said(
            "metric",
            "metric",
            "name of the metric, as in metrics",
            row -> row.figure().metric().id(),
            row -> label(row.figure()))
        .word("unit", "unit", "unit of the row", Later::unit)
        .day("until", "date", "last day that counts", row -> row.figure().until())
        .value()
        .day("published", "published on", "day of publication", row -> row.figure().published())
        .detail()
        .number(
            "reported",
            "published",
            "middle of what is tolerated",
            Later::unit,
            row -> row.figure().centre())
        .number("median", "median", "median of the vectors", Later::unit, row -> row.of().median())
        .range(
            "low80",
            "high80",
            "80 % interval",
            UNIT_OF_ROW,
            "end of the interval",
            row -> Cell.number(Ends.low(row.of().eighty()), row.unit()),
            row -> Cell.number(Ends.high(row.of().eighty()), row.unit()))
        .range(
            "low90",
            "high90",
            "90 % interval",
            UNIT_OF_ROW,
            "end of the interval",
            row -> Cell.number(Ends.low(row.of().ninety()), row.unit()),
            row -> Cell.number(Ends.high(row.of().ninety()), row.unit()))
        .number(
            "crps",
            "CRPS",
            "continuous ranked probability score",
            Later::unit,
            row -> row.of().crps())
        .number(
            "wis",
            "WIS",
            "weighted interval score",
            Later::unit,
            row -> row.of().weightedInterval())
        .detail()
        .number(
            "bias",
            "bias",
            "fraction",
            "median less figure, as a share of the figure",
            row -> row.of().bias())
        .detail()
        .maybe(
            "in80",
            "verdict",
            "whether the 80 % interval holds it",
            row -> row.isIn(row.of().eighty()),
            Phrase.of("within"),
            Phrase.of("outside"))
        .maybe(
            "in90",
            "in 90 %",
            "whether the 90 % interval holds it",
            row -> row.isIn(row.of().ninety()))
        .detail()
        .number(
            "last_error",
            "error of the last value",
            "error of the last value known by then",
            Later::unit,
            row -> Ends.of(row.of().error(row.of().last())))
        .number(
            "trend_error",
            "error of a linear trend",
            "error of a line through all values known by then",
            Later::unit,
            row -> Ends.of(row.of().error(row.of().trend())))
        .word("source", "source", "who published it", row -> row.figure().source())
        .detail();
  }

  private static Phrase label(Figure figure) {
    return figure.metric().said();
  }

  private static Phrase word(Identified.Verdict verdict) {
    return switch (verdict) {
      case INFORMED -> Phrase.of("informed");
      case WEAKLY -> Phrase.of("weakly informed");
      case NOT -> Phrase.of("not informed");
    };
  }

  private static String unit(Fitted row) {
    return unit(row.figure());
  }

  private static String unit(Figure figure) {
    return figure.metric().unitOfSum();
  }

  /** Every figure beside what the vectors make of it. */
  public static Filled figures(Calibrated calibrated) {
    return figures().fill(Fitted.all(calibrated));
  }

  /** Prior against posterior, parameter by parameter. */
  public static Filled parameters(Calibrated calibrated) {
    return parameters().fill(Identified.all(calibrated));
  }

  /** Later figures with their scores, those of naive forecasts as errors. */
  public static Filled backtest(Backtest backtest) {
    return backtest()
        .fill(backtest.scores().stream().map(one -> new Later(backtest.asOf(), one)).toList());
  }
}
