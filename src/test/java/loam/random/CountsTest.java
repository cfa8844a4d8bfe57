package loam.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;
import loam.Chance;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  private static final double SMALLEST = 0x1.0p-53;

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 3.7, 20, 63.9, 64, 64.5, 793.3, 12_000})
  void a_poisson_count_is_the_quantile_of_just_the_probabilities_up_to_its_own(double mean) {
    assertQuantiles(
        p -> Counts.poisson(mean, p), new PoissonDistribution(mean), mean, Math.sqrt(mean));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.3",
    "5, 0.5",
    "9000, 0.0013",
    "9000, 0.0071",
    "9000, 0.0072",
    "200, 0.4",
    "200, 0.6",
    "12, 0.97",
    "100000, 0.31",
    "400, 0.9"
  })
  void a_binomial_count_is_the_quantile_of_just_the_probabilities_up_to_its_own(
      int trials, double chance) {
    assertQuantiles(
        p -> Counts.binomial(trials, chance, p),
        new BinomialDistribution(null, trials, chance),
        trials * chance,
        Math.sqrt(trials * chance * (1 - chance)));
  }

  private static void assertQuantiles(
      DoubleToIntFunction quantile, IntegerDistribution reference, double mean, double sd) {
    int low = (int) Math.max(0, mean - 6 * sd);
    int high = (int) Math.min(reference.getSupportUpperBound(), mean + 6 * sd + 6);
    double margin = 1e-10;
    int checked = 0;
    for (int count = low; count <= high; count++) {
      double upTo = reference.cumulativeProbability(count);
      double below = reference.cumulativeProbability(count - 1);
      if (upTo - below > 4 * margin && upTo < 1) {
        assertThat(quantile.applyAsInt(upTo - margin)).isEqualTo(count);
        assertThat(quantile.applyAsInt(Math.max(SMALLEST, below + margin))).isEqualTo(count);
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  @Test
  void nothing_is_expected_of_nobody() {
    assertThat(Counts.poisson(0, 1 - SMALLEST)).isZero();
    assertThat(Counts.binomial(0, 0.5, 1 - SMALLEST)).isZero();
    assertThat(Counts.binomial(10, 0, 1 - SMALLEST)).isZero();
    assertThat(Counts.binomial(10, 1, SMALLEST)).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.3, 7, 63, 65, 793.3, 1e7})
  void the_smallest_and_the_largest_draw_have_a_count(double mean) {
    assertThat(Counts.poisson(mean, SMALLEST)).isBetween(0, (int) mean);
    assertThat(Counts.poisson(mean, 1 - SMALLEST))
        .isBetween((int) mean, (int) (mean + 12 * Math.sqrt(mean) + 30));
    int trials = (int) (3 * mean) + 1;
    double chance = mean / trials;
    assertThat(Counts.binomial(trials, chance, SMALLEST)).isBetween(0, (int) mean);
    assertThat(Counts.binomial(trials, chance, 1 - SMALLEST)).isBetween((int) mean, trials);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.1, 0.5, 0.9, 0.999999})
  void a_larger_mean_never_gives_a_smaller_count(double p) {
    int[] poisson = IntStream.range(0, 3000).map(i -> Counts.poisson(0.05 * i, p)).toArray();
    int[] byChance =
        IntStream.range(0, 1001).map(i -> Counts.binomial(150, i / 1000.0, p)).toArray();
    int[] byTrials = IntStream.range(0, 3000).map(i -> Counts.binomial(i, 0.04, p)).toArray();
    int[] left = IntStream.range(0, 3000).map(i -> i - byTrials[i]).toArray();

    assertThat(poisson).isSorted();
    assertThat(byChance).isSorted();
    assertThat(byTrials).isSorted();
    assertThat(left).isSorted();
  }

  @Test
  void counts_drawn_follow_their_laws() {
    // fails by chance for four seeds in 10,000
    var draws = new Draws(12, 1);
    double[] means = new double[20_000];
    Arrays.setAll(means, i -> 0.01 + 200.0 * i / means.length);
    long[] counts = new long[means.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Counts.poisson(means[i], draws.uniform(Purpose.ORDINARY_COHORT, 1, i));
    }
    Chance.assertPoisson(counts, means);

    // successes and failures of 500 trials each make two cells, which share one degree of freedom
    long[] cells = new long[2 * means.length];
    double[] expected = new double[cells.length];
    for (int i = 0; i < means.length; i++) {
      double chance = means[i] / 250;
      cells[2 * i] = Counts.binomial(500, chance, draws.uniform(Purpose.ORDINARY_COHORT, 2, i));
      cells[2 * i + 1] = 500 - cells[2 * i];
      expected[2 * i] = 500 * chance;
      expected[2 * i + 1] = 500 * (1 - chance);
    }
    Chance.assertFits(cells, expected, means.length);
  }

  @Test
  void numbers_out_of_range_are_refused() {
    assertThatThrownBy(() -> Counts.poisson(Double.NaN, 0.5)).hasMessageContaining("mean");
    assertThatThrownBy(() -> Counts.poisson(-1, 0.5)).hasMessageContaining("mean");
    assertThatThrownBy(() -> Counts.binomial(-1, 0.5, 0.5)).hasMessageContaining("trials");
    assertThatThrownBy(() -> Counts.binomial(1, 1.1, 0.5)).hasMessageContaining("chance");
  }
}
