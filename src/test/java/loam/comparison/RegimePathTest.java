package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import org.junit.jupiter.api.Test;

/** The regime in which a replication spends most months between two days. */
class RegimePathTest {
  private static final int BOOM = 0;
  private static final int NORMAL = 1;
  private static final int WINTER = 2;

  /** Regimes from January 2023 on, a letter for each month and a text for each replication. */
  private record Months(String... paths) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, paths[0].length())
          .mapToObj(month -> YearMonth.of(2023, 1).plusMonths(month).atEndOfMonth())
          .toList();
    }

    @Override
    public int replications() {
      return paths.length;
    }

    @Override
    public double[][] values(Metric metric) {
      return Arrays.stream(paths)
          .map(path -> path.chars().mapToDouble(regime -> "BNW".indexOf(regime)).toArray())
          .toArray(double[][]::new);
    }
  }

  private static int[] prevailing(String since, String until, String... paths) {
    return RegimePath.prevailing(
        new Months(paths), Roster.STANDARD, LocalDate.parse(since), LocalDate.parse(until));
  }

  @Test
  void each_replication_has_the_regime_of_most_of_its_months() {
    assertThat(prevailing("2023-01-01", "2023-05-31", "BBBNW", "NNWBN", "WBWBW"))
        .containsExactly(BOOM, NORMAL, WINTER);
  }

  @Test
  void months_before_and_after_do_not_count_and_both_ends_do() {
    // February to April: W, W, N; with January or May it would be otherwise
    assertThat(prevailing("2023-02-28", "2023-04-30", "BWWNN")).containsExactly(WINTER);
    assertThat(prevailing("2023-03-01", "2023-04-30", "BWBNN")).containsExactly(NORMAL);
    assertThat(prevailing("2023-01-31", "2023-01-31", "BWWNN")).containsExactly(BOOM);
  }

  @Test
  void as_many_months_of_another_regime_do_not_outweigh_the_normal_one() {
    assertThat(prevailing("2023-01-01", "2023-04-30", "BNBN")).containsExactly(NORMAL);
    assertThat(prevailing("2023-01-01", "2023-04-30", "WNNW")).containsExactly(NORMAL);
    assertThat(prevailing("2023-01-01", "2023-04-30", "WBBW")).containsExactly(BOOM);
  }
}
