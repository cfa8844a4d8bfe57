package loam.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loam.calibration.Backtest;
import loam.calibration.Backtest.Scored;
import loam.calibration.Calibrated;
import loam.calibration.Calibrated.Vector;
import loam.calibration.CalibrationPlan;
import loam.calibration.Contest;
import loam.calibration.Effort;
import loam.calibration.Family;
import loam.calibration.Figure;
import loam.calibration.Figure.Role;
import loam.calibration.FreeParameter;
import loam.calibration.Searched;
import loam.city.ParameterChange.Kind;
import loam.ecosystem.MetricCatalogue;
import loam.forecast.Benchmark;
import loam.language.Language;
import loam.report.page.CalibrationReport;
import loam.report.page.Report;
import loam.stats.Interval;

/** Three parameters fitted to two figures by 39 vectors, and a backtest of three later figures. */
final class CalibrationAnswer {
  static final LocalDate AS_OF = LocalDate.of(2022, 12, 31);
  static final Figure UNICORNS =
      new Figure(
          "S010",
          MetricCatalogue.STANDARD.get("unicorns"),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2024, 12, 31),
          115,
          100,
          132,
          "Yearbook, a table",
          LocalDate.of(2025, 2, 3),
          Role.FIT,
          "venture");
  static final Figure MONEY =
      new Figure(
          "S020",
          MetricCatalogue.STANDARD.get("vc.total"),
          LocalDate.of(2023, 1, 1),
          LocalDate.of(2023, 12, 31),
          190e9,
          150e9,
          250e9,
          "Zero2IPO",
          LocalDate.of(2024, 1, 15),
          Role.HELD_OUT,
          "");
  static final Figure TITLES =
      new Figure(
          "S006",
          MetricCatalogue.STANDARD.get("specialised"),
          LocalDate.of(2023, 6, 30),
          LocalDate.of(2023, 6, 30),
          7_900,
          7_000,
          9_000,
          "Bureau",
          LocalDate.of(2023, 9, 1),
          Role.HELD_OUT,
          "");

  private static final CalibrationPlan PLAN =
      new CalibrationPlan(
          7,
          List.of(
              new FreeParameter(
                  "tiers.passRate", Kind.FACTOR, "firms", 0.5, 1.5, 0.9, true, "half to three"),
              new FreeParameter(
                  "venture.poolMonths", Kind.VALUE, "venture", 5, 25, 12, false, "funds say so"),
              new FreeParameter(
                  "exits.ipoWindow", Kind.VALUE, "venture", 0, 2, 1.25, true, "as in 2021")),
          List.of(UNICORNS, MONEY),
          new Effort(2, 60, 60, 400, 300));

  private CalibrationAnswer() {}

  /**
   * Coordinates 0.4 + 0.2 x, 0.1 + 0.8 x and x, unicorns 100 + 40 x and venture capital 260 + 100 x
   * bn CNY, for the 39 numbers x of {@link Paths}.
   */
  static Calibrated calibrated() {
    return new Calibrated(
        PLAN,
        new Searched(
            new double[] {0.75, 0.5, 0.1},
            List.of(
                new Searched.Block("firms", 1, 12.5, 3.25),
                new Searched.Block("venture", 2, 40, 8.25))),
        IntStream.range(0, Paths.N).mapToObj(path -> vector(Paths.of(path))).toList(),
        400,
        1_234);
  }

  private static Vector vector(double x) {
    return new Vector(
        new double[] {0.4 + 0.2 * x, 0.1 + 0.8 * x, x},
        new double[][] {{100 + 40 * x, 260e9 + 100e9 * x}});
  }

  static Backtest backtest() {
    return new Backtest(
        AS_OF,
        5,
        39,
        List.of(
            new Scored(
                UNICORNS,
                118,
                Optional.of(new Interval(104, 136)),
                Optional.of(new Interval(102, 138)),
                4.5,
                5.25,
                OptionalDouble.of(100),
                OptionalDouble.of(126)),
            new Scored(
                MONEY,
                310e9,
                Optional.of(new Interval(270e9, 350e9)),
                Optional.of(new Interval(195e9, 360e9)),
                80e9,
                90e9,
                OptionalDouble.empty(),
                OptionalDouble.empty()),
            new Scored(
                TITLES,
                7_600,
                Optional.of(new Interval(7_200, 8_100)),
                Optional.of(new Interval(7_100, 8_300)),
                300,
                250,
                OptionalDouble.of(7_900),
                OptionalDouble.of(8_700))));
  }

  /** One figure of entry in the first year: in the model's 80 %, and in the 90 % of a walk. */
  static Contest contest() {
    return new Contest(
        List.of(
            new Contest.Judged(
                "F010",
                Optional.empty(),
                Family.ENTRY,
                1,
                Optional.of(true),
                Optional.of(true),
                0.25,
                0.125,
                0.0625),
            new Contest.Judged(
                "F010",
                Optional.of(Benchmark.DRIFT),
                Family.ENTRY,
                1,
                Optional.of(false),
                Optional.of(true),
                0.5,
                0.75,
                Double.NaN)));
  }

  static Report report() {
    return new CalibrationReport(calibrated(), Language.ENGLISH)
        .make("loam calibrate", Map.of("seed", 7), "{}");
  }

  static Report backtestReport() {
    return new CalibrationReport(calibrated(), Language.ENGLISH)
        .make(backtest(), new Contest(List.of()), "loam backtest", Map.of("seed", 7), "{}");
  }

  /** The mean of x is 0.5, its middle 80 % from 0.1 to 0.9. */
  static final Expected FIGURES =
      Expected.of(
          """
          id   | label                    | metric   | unit         | from       | until      | published  | role            | reported      | tolerated_low | tolerated_high | mean          | low           | high          | met            | source
          S010 | Unicorns                 | unicorns | firms        | 2024-12-31 | 2024-12-31 | 2025-02-03 | fit ~           | 115           | 100           | 132            | 120           | 104           | 136           | true ~ met     | Yearbook, a table
          S020 | Venture capital invested | vc.total | CNY ~ bn CNY | 2023-01-01 | 2023-12-31 | 2024-01-15 | held out        | 190e9 ~ 190   | 150e9 ~ 150   | 250e9 ~ 250    | 310e9 ~ 310   | 270e9 ~ 270   | 350e9 ~ 350   | false ~ missed | Zero2IPO
          """);

  /**
   * The middle 80 % of a range before; after, 0.42 to 0.58, 0.18 to 0.82 and 0.1 to 0.9 of it, so
   * that the ratios of widths are 0.16, 0.64 and 0.8 over 0.8.
   */
  static final Expected PARAMETERS =
      Expected.of(
          """
          parameter                            | kind   | block   | searched | range_low | range_high | start | median     | low           | high          | ratio | ratio_two | verdict                  | reason
          tiers.passRate ~ tiers.passRate ×    | factor | firms   | true     | 0.5       | 1.5        | 0.9   | 1          | 0.92          | 1.08          | 0.2   | 0.20      | informed                 | half to three
          venture.poolMonths                   | value  | venture | false    | 5         | 25         | 12    | 15         | 8.6           | 21.4          | 0.8   | 0.80      | weakly ~ weakly informed | funds say so
          exits.ipoWindow                      | value  | venture | true     | 0         | 2          | 1.25  | 1          | 0.2           | 1.8           | 1     | 1         | not ~ not informed       | as in 2021
          """);

  /**
   * Errors are distances from the middle of the tolerance, 116, 200 bn and 8,000: 16 and 10 firms,
   * 100 and 700 firms; bias is 2/116, 110/200 and −400/8000.
   */
  static final Expected BACKTEST =
      Expected.of(
          """
          as_of      | id   | label                    | metric      | unit         | until      | published  | reported    | median      | low80       | high80      | low90       | high90      | crps        | wis   | bias         | in80            | in90  | last_error | trend_error | source
          2022-12-31 | S010 | Unicorns                 | unicorns    | firms        | 2024-12-31 | 2025-02-03 | 116         | 118         | 104         | 136         | 102         | 138         | 4.5 ~ 4.50  | 5.25  | 0.0172413793 | true ~ within   | true  | 16         | 10          | Yearbook, a table
          2022-12-31 | S020 | Venture capital invested | vc.total    | CNY ~ bn CNY | 2023-12-31 | 2024-01-15 | 200e9 ~ 200 | 310e9 ~ 310 | 270e9 ~ 270 | 350e9 ~ 350 | 195e9 ~ 195 | 360e9 ~ 360 | 80e9 ~ 80   | 90e9  | 0.55         | false ~ outside | true  |            |             | Zero2IPO
          2022-12-31 | S006 | Specialised SMEs         | specialised | firms        | 2023-06-30 | 2023-09-01 | 8000 ~ 8,000 | 7600 ~ 7,600 | 7200 ~ 7,200 | 8100 ~ 8,100 | 7100 ~ 7,100 | 8300 ~ 8,300 | 300       | 250   | -0.05        | true ~ within   | true  | 100        | 700         | Bureau
          """);
}
