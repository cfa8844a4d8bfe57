package loam.answers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.store.TrajectorySource;

/**
 * The months of 2023 to 2026 of 39 replications. In the year 2022 + k, path i has in every month
 * {@code scale × k × (1 + x)} with the numbers x of {@link Paths}, and what a policy adds in the
 * last month. So a stock at the end of 2026 has the quantile p of 4 scales × (1 + p), and a flow of
 * 2026 twelve times that.
 *
 * @param name of the scenario
 * @param isPolicy whether it is not the reference
 */
public record Run(String name, boolean isPolicy) implements Trajectories, TrajectorySource {
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
    return isPolicy;
  }

  @Override
  public List<String> metrics() {
    return List.of("unicorns", "vc.total");
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
      if (isPolicy) {
        values[path][DATES.size() - 1] += added(metric, path);
      }
    }
    return values;
  }

  private static double value(Metric metric, int path, int k) {
    return switch (metric) {
      case CAPITAL_REGIME -> regime(path);
      case ADDITIONALITY_DEAL -> isLate(k) ? 0.64 : Double.NaN;
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
    return switch (metric) {
      case REGISTRATIONS_PER_DAY -> 50;
      case SPECIALISED -> 1000;
      case LITTLE_GIANT -> 10;
      case UNICORNS -> 100;
      case VC_TOTAL -> 1e9;
      case FUNDS_INVESTED_TOTAL -> 3e9;
      case SUBSTANTIVE_AI -> 1000;
      case SECTOR_AI_REVENUE -> 4e9;
      case SECTOR_AI_SIZE -> 6e9;
      case LEVERAGE_ACCOUNTING -> 0.5;
      case FUNDS_INVESTED -> 2e8;
      case FUNDS_COINVESTED -> 5e8;
      case PRIVATE_INVESTED -> 7e8;
      case FISCAL_TOTAL -> 4e8;
      default -> 0.001;
    };
  }

  /** See {@link ComparisonAnswer}. */
  private static double added(Metric metric, int path) {
    int sign = Paths.sign(path);
    return switch (metric) {
      case UNICORNS -> 10 + 2 * sign;
      case FISCAL_TOTAL -> 5e9 + 1e9 * sign;
      case FUNDS_INVESTED -> 4e9 + 5e8 * sign;
      case PRIVATE_INVESTED -> path % 3 == 0 ? 3e9 : 2e9;
      default -> 0;
    };
  }
}
