package loam.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.language.Language;
import loam.report.page.Report;
import loam.report.page.SweepReport;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Sweep.Levels;
import loam.scenario.SweptLever;
import loam.scenario.SweptScenarios;
import loam.stats.MeanInterval;
import loam.study.SweepPoint;

/**
 * Three points over two levers: less venture capital than without the sweep, more, and a third that
 * has one replication and so no interval.
 */
public final class SweepAnswer {
  public static final LocalDate DATE = LocalDate.of(2026, 12, 31);
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

  private SweepAnswer() {}

  public static Scenario base() {
    return RunAnswer.scenario();
  }

  public static Sweep sweep() {
    return Sweep.list(
        List.of(
            new Levels(new SweptLever(KnownLevers.FUNDS_SCALE, FROM), List.of(0.5, 2.0, 3.0)),
            new Levels(
                new SweptLever(KnownLevers.EXITS_IPO_WINDOW, FROM), List.of(0.25, 1.5, 0.75))));
  }

  public static List<SweepPoint> points() {
    return List.of(
        point(0, response(39, 72, 16, 52.8, 71, 91.2, 0, 0, 0)),
        point(1, response(39, 60, 12, 40, 59, 80, -12, -15, -9)),
        point(2, response(38, 80, 20, 55, 78, 110, 8, 5, 11)),
        point(
            3, response(1, 76, Double.NaN, Double.NaN, 76, Double.NaN, 4, Double.NaN, Double.NaN)));
  }

  private static SweepPoint point(int point, Response response) {
    return SweepPoint.of(SweptScenarios.of(base(), sweep()), point, Metric.VC_TOTAL, response);
  }

  /** In bn CNY. */
  private static Response response(
      int n,
      double mean,
      double deviation,
      double low,
      double median,
      double high,
      double difference,
      double from,
      double to) {
    return new Response(
        DATE,
        n,
        1e9 * mean,
        1e9 * deviation,
        1e9 * low,
        1e9 * median,
        1e9 * high,
        new MeanInterval(1e9 * difference, 1e9 * from, 1e9 * to));
  }

  static Report report() {
    return new SweepReport(
            base(),
            "small",
            sweep(),
            List.of(Metric.VC_TOTAL),
            List.of(DATE),
            points(),
            Language.ENGLISH)
        .page()
        .make(List.of(base()), List.of("small"), "loam sweep", Map.of("seed", 7), "{}");
  }

  /** As published the funds are 1 and the window for listings is 0.6. */
  static final Expected POINTS =
      Expected.of(
          """
          scenario                                      | backcast | point     | scale      | window | metric   | unit     | date       | n  | mean      | sd   | low           | median | high          | difference  | from        | to         | mean_text         | difference_text
          small                                         | false    | 0 ~ small | 1          | 0.6 ~ 0.60 | vc.total | CNY/year | 2026-12-31 | 39 | 72e9 ~ 72 | 16e9 | 52.8e9 ~ 52.8 | 71e9   | 91.2e9 ~ 91.2 | 0 ~ —       | 0 ~ —       | 0 ~ —      | 72 [52.8, 91.2]   | ~
          small[funds.scale=0.5, exits.ipoWindow=0.25]  | false    | 1         | 0.5 ~ 0.50 | 0.25   | vc.total | CNY/year | 2026-12-31 | 39 | 60e9 ~ 60 | 12e9 | 40e9 ~ 40     | 59e9   | 80e9 ~ 80     | -12e9 ~ −12 | -15e9 ~ −15 | -9e9 ~ −9  | 60 [40, 80]       | -12 [-15, -9]
          small[funds.scale=2, exits.ipoWindow=1.5]     | false    | 2         | 2          | 1.5 ~ 1.50 | vc.total | CNY/year | 2026-12-31 | 38 | 80e9 ~ 80 | 20e9 | 55e9 ~ 55 | 78e9   | 110e9 ~ 110   | 8e9 ~ +8    | 5e9 ~ +5    | 11e9 ~ +11 | 80 [55, 110]      | +8 [+5, +11]
          small[funds.scale=3, exits.ipoWindow=0.75]    | false    | 3         | 3          | 0.75   | vc.total | CNY/year | 2026-12-31 | 1  | 76e9 ~ 76 |      |               | 76e9   |               | 4e9 ~ +4    |             |            | 76                | +4
          """);
}
