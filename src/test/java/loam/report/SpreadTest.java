package loam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.Era;
import loam.stats.Sample;
import org.junit.jupiter.api.Test;

/** How replications scatter over time, and when capital is scarce or plentiful in most of them. */
class SpreadTest {
  private static Sample upTo(int n) {
    return Sample.of(IntStream.rangeClosed(1, n).asDoubleStream().toArray());
  }

  /** Of 1 … 9, 80 % lie between ranks 1 and 9; 90 % takes 19. In billions. */
  @Test
  void enough_replications_have_bands_of_each_level_that_exists() {
    Figures billions = Figures.in("CNY");

    Spread spread =
        Spread.of(List.of(scaled(upTo(9), 1e9), scaled(upTo(9), 2e9)), billions, 0.9, 0.8, 0.5);

    assertThat(spread.paths()).isEmpty();
    assertThat(spread.bands()).extracting(Band::level).containsExactly(0.8, 0.5);
    assertThat(spread.bands().get(0).low()).containsExactly(1, 2);
    assertThat(spread.bands().get(0).high()).containsExactly(9, 18);
    assertThat(spread.bands().get(1).low()).containsExactly(new double[] {2.5, 5}, within(1e-12));
  }

  private static Sample scaled(Sample sample, double by) {
    return Sample.of(Arrays.stream(sample.inOrder()).map(value -> by * value).toArray());
  }

  @Test
  void fewer_are_shown_one_by_one_and_one_not_at_all() {
    Figures firms = Figures.in("firms");
    Spread two =
        Spread.of(
            List.of(Sample.of(new double[] {3, 1}), Sample.of(new double[] {4, 8})), firms, 0.8);

    assertThat(two.bands()).isEmpty();
    assertThat(two.paths()).hasSize(2);
    assertThat(two.paths().get(0)).containsExactly(3, 4);
    assertThat(two.paths().get(1)).containsExactly(1, 8);
    assertThat(Spread.of(List.of(upTo(1), upTo(1)), firms, 0.8).paths()).isEmpty();
    assertThat(Spread.of(List.of(), firms, 0.8)).isEqualTo(new Spread(List.of(), List.of()));
  }

  @Test
  void where_one_date_has_too_few_none_has_a_band_or_a_path() {
    Spread spread = Spread.of(List.of(upTo(9), upTo(8)), Figures.in("firms"), 0.8);

    assertThat(spread.bands()).isEmpty();
    assertThat(spread.paths()).isEmpty();
  }

  /**
   * Ten replications, two each: deviations from the means of pairs are ±½, stretched by √2 to
   * ±0.707, around the median 5.5; of ten values the ranks 1.1 and 9.9 are those.
   */
  /** Three replications of so many months from January 2023 on, each with its regimes. */
  private record Regimes(String... paths) implements Trajectories {
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

  private static Era winter(String from, String until) {
    return new Era(
        LocalDate.parse(from),
        LocalDate.parse(until),
        Era.Ground.WINTER,
        "capital winter in most replications");
  }

  private static Era boom(String from, String until) {
    return new Era(
        LocalDate.parse(from),
        LocalDate.parse(until),
        Era.Ground.BOOM,
        "capital boom in most replications");
  }

  /** Most are two of three; an era has three months or more, the last one goes on to the end. */
  @Test
  void an_era_is_three_months_in_which_most_replications_agree() {
    Regimes regimes = new Regimes("WWWNBBBBWW", "WWWNBNBBNN", "NNNNNBNBWW");

    assertThat(Eras.of(regimes, Roster.STANDARD, regimes.dates(), Language.ENGLISH))
        .containsExactly(winter("2023-01-31", "2023-03-31"), boom("2023-05-01", "2023-08-31"));
  }

  @Test
  void half_of_the_replications_are_not_most() {
    Regimes regimes = new Regimes("WWWW", "NNNN");

    assertThat(Eras.of(regimes, Roster.STANDARD, regimes.dates(), Language.ENGLISH)).isEmpty();
  }

  @Test
  void an_era_is_cut_off_at_the_dates_that_are_shown() {
    Regimes regimes = new Regimes("WWWWWWWW");
    List<LocalDate> shown = regimes.dates().subList(2, 5);

    assertThat(Eras.of(regimes, Roster.STANDARD, shown, Language.ENGLISH))
        .containsExactly(winter("2023-03-31", "2023-05-31"));
    assertThat(Eras.of(regimes, Roster.STANDARD, regimes.dates(), Language.ENGLISH))
        .containsExactly(winter("2023-01-31", "2023-08-31"));
  }
}
