package loam.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.store.table.TrajectorySource;

/**
 * The months of 2023 to 2026 of 39 replications. In the year 2022 + k, path i has in every month
 * {@code scale × k × (1 + x)} with the numbers x of {@link Paths}, and what a policy adds in the
 * last month. So a stock at the end of 2026 has the quantile p of 4 scales × (1 + p), and a flow of
 * 2026 twelve times that.
 *
 * @param name of the scenario
 * @param share of the policy: 0 for the reference, 1 for all of what it adds
 */
public record Run(String name, double share) implements Trajectories, TrajectorySource {
  private static final List<LocalDate> DATES =
      IntStream.range(0, 48)
          .mapToObj(month -> YearMonth.of(2023, 1).plusMonths(month).atEndOfMonth())
          .toList();

  /** The last day. */
  public static final LocalDate END = LocalDate.of(2026, 12, 31);

  @Override
  public String scenario() {
    return name;
  }

  @Override
  public boolean backcast() {
    return share > 0;
  }

  @Override
  public List<Metric> metrics() {
    return List.of(Metric.UNICORNS, Metric.VC_TOTAL);
  }

  @Override
  public double[] replication(int index) {
    return Arrays.stream(new Metric[] {Metric.UNICORNS, Metric.VC_TOTAL})
        .flatMapToDouble(metric -> Arrays.stream(values(metric)[index]))
        .toArray();
  }

  @Override
  public List<LocalDate> dates() {
    return DATES;
  }

  @Override
  public int replications() {
    return Paths.N;
  }

  @Override
  public List<Integer> numbers() {
    return IntStream.rangeClosed(1, Paths.N).boxed().toList();
  }

  @Override
  public double[][] values(Metric metric) {
    double[][] values = new double[Paths.N][DATES.size()];
    for (int path = 0; path < Paths.N; path++) {
      for (int month = 0; month < DATES.size(); month++) {
        values[path][month] = value(metric, path, 1 + month / 12);
      }
      values[path][DATES.size() - 1] += share * added(metric, path);
    }
    return values;
  }

  private static double value(Metric metric, int path, int k) {
    return switch (metric.id()) {
      case "capital.regime" -> regime(path);
      case "additionality.deal" -> isLate(k) ? 0.64 : Double.NaN;
      default -> scale(metric) * k * (1 + Paths.of(path));
    };
  }

  /** Deals have no additionality before there are funds. */
  private static boolean isLate(int k) {
    return k == 4;
  }

  /** Boom in 9 paths, winter in 13, normal in the other 17. */
  private static double regime(int path) {
    return path < 9 ? 0 : path < 26 ? 1 : 2;
  }

  /** In the metric's unit of a month. */
  private static double scale(Metric metric) {
    return switch (metric.id()) {
      case "registrationsPerDay" -> 50;
      case "specialised" -> 1000;
      case "littleGiant" -> 10;
      case "unicorns" -> 100;
      case "vc.total" -> 1e9;
      case "funds.investedTotal" -> 3e9;
      case "substantive.AI" -> 1000;
      case "sector.AI.revenue" -> 4e9;
      case "sector.AI.size" -> 6e9;
      case "leverage.accounting" -> 0.5;
      case "funds.invested" -> 2e8;
      case "funds.coinvested" -> 5e8;
      case "private.invested" -> 7e8;
      case "fiscal.total" -> 4e8;
      default -> 0.001;
    };
  }

  /** See {@link ComparisonAnswer}. */
  private static double added(Metric metric, int path) {
    int sign = Paths.sign(path);
    return switch (metric.id()) {
      case "unicorns" -> 10 + 2 * sign;
      case "fiscal.total" -> 5e9 + 1e9 * sign;
      case "funds.invested" -> 4e9 + 5e8 * sign;
      case "private.invested" -> path % 3 == 0 ? 3e9 : 2e9;
      default -> 0;
    };
  }
}
