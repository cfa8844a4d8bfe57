package loam.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.page.Report;
import loam.report.page.SensitivityReport;
import loam.scenario.UnitPoints;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.sensitivity.Tornado.Bar;
import loam.sensitivity.Tornado.Side;
import loam.stats.ElementaryEffects;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices;
import loam.store.table.StoredTornado;
import loam.study.SensitivityTables.About;

/**
 * What a policy's effect on private money rests on, in CNY: three factors, of which one turns the
 * effect round, one has no single value in the files, and one does nothing.
 */
public final class SensitivityAnswer {
  public static final Metric METRIC = Metric.PRIVATE_INVESTED;
  public static final LocalDate DATE = LocalDate.of(2030, 12, 31);
  public static final SensitivityStudy.Plan PLAN = new SensitivityStudy.Plan(4, 64, 2, 30, 3, 7);

  private static final Factor MONTHS =
      new Factor("venture.poolMonths", Factor.Kind.ASSUMPTION, "months", 6, 24, 12, false);
  private static final Factor TIMES =
      new Factor("tiers.passRate", Factor.Kind.MULTIPLE, "1", 0.5, 2, Double.NaN, false);
  private static final Factor NOTHING =
      new Factor("exits.ipoWindow", Factor.Kind.LEVER, "1", 0, 1.5, 1, false);

  private SensitivityAnswer() {}

  /** The mean of elementary effects, the mean of their sizes, their scatter, by chance, p. */
  public static List<Screened> screened() {
    return List.of(
        new Screened(MONTHS, new ElementaryEffects(-4.5e9, 5e9, 1.5e9, 0.25e9, 0.0004), 0.0012),
        new Screened(TIMES, new ElementaryEffects(2.5e9, 2.75e9, 3e9, 2e9, 0.03), 0.06),
        new Screened(NOTHING, new ElementaryEffects(0.02e9, 0.04e9, 0.05e9, 0.03e9, 0.7), 0.7));
  }

  /** As in the files +8 bn [+6, +10]. */
  public static Tornado tornado() {
    return new Tornado(
        billions(8, 6, 10),
        List.of(
            new Bar(
                "venture.poolMonths",
                false,
                12,
                new Side(6, billions(-3, -5, -1), billions(-11, -12.5, -9.5)),
                new Side(24, billions(14, 11, 17), billions(6, 4.5, 7.5))),
            new Bar(
                "tiers.passRate",
                true,
                Double.NaN,
                new Side(0.5, billions(2, -1, 5), billions(-6, -7, -5)),
                new Side(2, billions(9, 7, 11), billions(1, 0.5, 1.5))),
            new Bar(
                "exits.ipoWindow",
                false,
                1,
                new Side(0, billions(7.5, 5.5, 9.5), billions(-0.5, -1.25, 0.25)),
                new Side(1.5, billions(8.25, 6.25, 10.25), billions(0.25, -0.75, 1.25)))));
  }

  static MeanInterval billions(double mean, double low, double high) {
    return new MeanInterval(1e9 * mean, 1e9 * low, 1e9 * high);
  }

  static StoredTornado stored() {
    return new StoredTornado(about(), tornado());
  }

  /** Of 4 a + 2 b + c over even points; shares are about 16, 4 and 1 of 21. */
  public static Shares shares() {
    double[][] drawn = UnitPoints.sobol(PLAN.rows(), 6, 7);
    double[][] one = new double[drawn.length][];
    double[][] other = new double[drawn.length][];
    double[][][] mixed = new double[3][drawn.length][];
    for (int row = 0; row < drawn.length; row++) {
      double[] a = Arrays.copyOf(drawn[row], 3);
      double[] b = Arrays.copyOfRange(drawn[row], 3, 6);
      one[row] = outcome(a);
      other[row] = outcome(b);
      for (int factor = 0; factor < 3; factor++) {
        double[] both = a.clone();
        both[factor] = b[factor];
        mixed[factor][row] = outcome(both);
      }
    }
    return new Shares(List.of(NOTHING, MONTHS, TIMES), SobolIndices.of(one, other, mixed, 7));
  }

  /** The second factor is the strongest, the first the weakest. */
  private static double[] outcome(double[] point) {
    return new double[] {1e9 * (point[0] + 4 * point[1] + 2 * point[2])};
  }

  static About about() {
    return new About("policy", "baseline", METRIC, DATE);
  }

  static Report report() {
    return new SensitivityReport(
            about(),
            PLAN,
            screened(),
            Optional.of(shares()),
            Optional.of(tornado()),
            UnaryOperator.identity(),
            Language.ENGLISH)
        .page()
        .make(List.of(), List.of(), "loam sensitivity", Map.of("seed", 7), "{}");
  }

  /** Rows in units of bn CNY; kinds are lower case, and p counts all factors (Holm). */
  static final Expected SCREENING =
      Expected.of(
          """
          factor             | kind       | unit   | low        | high   | usual | mu_star        | by_chance      | mu             | sigma          | p      | verdict
          venture.poolMonths | assumption | months | 6          | 24     | 12    | 5e9 ~ 5        | 0.25e9 ~ 0.25  | -4.5e9 ~ −4.50 | 1.5e9 ~ 1.50   | 0.0012 | significant ~
          tiers.passRate     | multiple   | 1 ~    | 0.5 ~ ×0.5 | 2 ~ ×2 |       | 2.75e9 ~ 2.75  | 2e9 ~ 2        | 2.5e9 ~ 2.50   | 3e9 ~ 3        | 0.06   | not_significant ~ not significant
          exits.ipoWindow    | lever      | 1 ~    | 0          | 1.5    | 1     | 0.04e9 ~ 0.04  | 0.03e9 ~ 0.03  | 0.02e9 ~ 0.02  | 0.05e9 ~ 0.05  | 0.7    | not_significant ~ not significant
          """);

  /** All of {@link #tornado}, in bn CNY; the first row is where nothing is varied. */
  static final Expected ENDS = ends("policy", "baseline");

  /** The same of other scenarios. */
  static Expected ends(String scenario, String reference) {
    return Expected.of(
        """
        scenario | reference | metric           | unit | date       | factor             | multiple | end               | usual | value      | mean           | low            | high             | move            | move_low       | move_high | moved
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | ~ as in the files  |          | ~                 |       |            | 8e9 ~ 8        | 6e9 ~ 6        | 10e9 ~ 10        | 0 ~ 0           |                | | ~ —
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | venture.poolMonths | false    | low ~ lower end   | 12    | 6          | -3e9 ~ −3      | -5e9 ~ −5      | -1e9 ~ −1        | -11e9 ~ −11     | -12.5e9 ~ −12.5 | -9.5e9 ~ −9.50 | ~ [−12.5, −9.50]
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | venture.poolMonths | false    | high ~ upper end  | 12    | 24         | 14e9 ~ 14      | 11e9 ~ 11      | 17e9 ~ 17        | 6e9 ~ +6        | 4.5e9 ~ +4.50  | 7.5e9 ~ +7.50 | ~ [+4.50, +7.50]
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | tiers.passRate     | true     | low ~ lower end   |       | 0.5 ~ ×0.5 | 2e9 ~ 2        | -1e9 ~ −1      | 5e9 ~ 5          | -6e9 ~ −6       | -7e9 ~ −7      | -5e9 ~ −5 | ~ [−7, −5]
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | tiers.passRate     | true     | high ~ upper end  |       | 2 ~ ×2     | 9e9 ~ 9        | 7e9 ~ 7        | 11e9 ~ 11        | 1e9 ~ +1        | 0.5e9 ~ +0.50  | 1.5e9 ~ +1.50 | ~ [+0.50, +1.50]
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | exits.ipoWindow    | false    | low ~ lower end   | 1     | 0          | 7.5e9 ~ 7.50   | 5.5e9 ~ 5.50   | 9.5e9 ~ 9.50     | -0.5e9 ~ −0.50  | -1.25e9 ~ −1.25 | 0.25e9 ~ +0.25 | ~ [−1.25, +0.25]
        SCENARIO | REFERENCE | private.invested | CNY  | 2030-12-31 | exits.ipoWindow    | false    | high ~ upper end  | 1     | 1.5        | 8.25e9 ~ 8.25  | 6.25e9 ~ 6.25  | 10.25e9 ~ 10.2   | 0.25e9 ~ +0.25  | -0.75e9 ~ −0.75 | 1.25e9 ~ +1.25 | ~ [−0.75, +1.25]
        """
            .replace("SCENARIO", scenario)
            .replace("REFERENCE", reference));
  }

  /** As the indices themselves say, which have tests of their own; people read per cent. */
  static Expected indices() {
    Shares shares = shares();
    List<SobolIndices.Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<SobolIndices.Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    StringBuilder table = new StringBuilder("factor");
    for (String id :
        List.of("first", "first_low", "first_high", "total", "total_low", "total_high")) {
      table.append(" | ").append(id).append(" | ").append(id).append("_whole");
    }
    table.append(" | sure");
    IntStream.range(0, 3)
        .forEach(
            place -> {
              table.append('\n').append(shares.factors().get(place).name());
              for (SobolIndices.Index index : List.of(first.get(place), total.get(place))) {
                for (double value :
                    new double[] {
                      index.estimate(), index.interval().low(), index.interval().high()
                    }) {
                  table.append(" | %s ~ %s | %s".formatted(value, percent(value), whole(value)));
                }
              }
              table.append(" | ").append(total.get(place).interval().low() > 0);
            });
    return Expected.of(table.toString());
  }

  /** Three digits. */
  static String percent(double share) {
    double percent = 100 * share;
    int decimals = Math.abs(percent) >= 99.95 ? 0 : Math.abs(percent) >= 9.995 ? 1 : 2;
    return new BigDecimal(percent)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString()
        .replace('-', '−');
  }

  private static String whole(double share) {
    return Long.toString(Math.round(100 * share)).replace('-', '−');
  }
}
