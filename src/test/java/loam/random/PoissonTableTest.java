package loam.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import loam.Chance;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTableTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 1, 3.7, 20, 146, 793.3, 5000})
  void a_count_is_the_quantile_of_just_the_probabilities_up_to_its_own(double mean) {
    var table = new PoissonTable(mean);
    var reference = new PoissonDistribution(mean);
    int low = (int) Math.max(0, mean - 6 * Math.sqrt(mean));
    int high = (int) (mean + 6 * Math.sqrt(mean));

    for (int count = low; count <= high; count++) {
      double upTo = reference.cumulativeProbability(count);
      double below = reference.cumulativeProbability(count - 1);
      double margin = 1e-11;
      if (upTo - below > 4 * margin) {
        assertThat(table.quantile(upTo - margin)).isEqualTo(count);
        assertThat(table.quantile(below + margin)).isEqualTo(count);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.3, 7, 793.3, 1e6})
  void the_smallest_and_the_largest_draw_have_a_count(double mean) {
    var table = new PoissonTable(mean);
    double largest = 1 - 0x1.0p-53;

    assertThat(table.quantile(0x1.0p-53)).isNotNegative().isLessThanOrEqualTo((int) mean);
    assertThat(table.quantile(largest)).isGreaterThanOrEqualTo((int) mean);
    assertThat(table.quantile(largest)).isLessThan((int) (mean + 12 * Math.sqrt(mean) + 30));
  }

  @Test
  void counts_drawn_are_poisson() {
    // fails by chance for two seeds in 10,000
    var draws = new Draws(11, 1);
    var table = new PoissonTable(793.3);
    long[] counts =
        IntStream.range(0, 20_000)
            .mapToLong(day -> table.quantile(draws.uniform(Purpose.REGISTRATION_COUNT, -1, day)))
            .toArray();
    double[] means = new double[counts.length];
    Arrays.fill(means, 793.3);

    Chance.assertPoisson(counts, means);
  }

  @Test
  void counts_grow_with_their_probability() {
    var table = new PoissonTable(12.5);

    int[] counts = IntStream.range(1, 10_000).map(i -> table.quantile(i / 10_000.0)).toArray();

    assertThat(counts).isSorted();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1_000_001, Double.NaN})
  void a_mean_out_of_range_is_refused(double mean) {
    assertThatThrownBy(() -> new PoissonTable(mean))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mean");
  }
}
