package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceAloneTest {
  @Test
  void what_tells_groups_apart_is_gone() {
    double[][] groups = {{-1, 1}, {99, 101}, {199, 201}};

    Sample alone = ChanceAlone.of(groups);

    // means 0, 100, 200; each deviation of ±1 is stretched by √2; the median of all is 100
    assertThat(alone.quantile(0)).isCloseTo(100 - Math.sqrt(2), within(1e-12));
    assertThat(alone.quantile(1)).isCloseTo(100 + Math.sqrt(2), within(1e-12));
    assertThat(alone.size()).isEqualTo(6);
  }

  /** Deviations −1, −1 and 2, stretched by √1.5, around the median 1: not turned round. */
  @Test
  void a_deviation_keeps_its_sign() {
    assertThat(ChanceAlone.of(new double[][] {{1, 1, 4}}).inOrder())
        .containsExactly(
            new double[] {1 - Math.sqrt(1.5), 1 - Math.sqrt(1.5), 1 + 2 * Math.sqrt(1.5)},
            within(1e-12));
  }

  @Test
  void the_variance_is_that_within_groups() {
    double[][] groups = {{0, 2, 4}, {10, 13, 16}, {50, 50, 50}};

    double[] alone = ChanceAlone.of(groups).inOrder();

    double middle = 13;
    double squares = 0;
    for (double value : alone) {
      squares += (value - middle) * (value - middle);
    }
    // sample variances 4, 9 and 0, whose mean is 13/3
    assertThat(squares / alone.length).isCloseTo(13.0 / 3, within(1e-12));
  }

  @Test
  void groups_of_one_say_nothing_about_chance() {
    assertThat(ChanceAlone.of(new double[][] {{5}, {1, 3}}).size()).isEqualTo(2);
    assertThatThrownBy(() -> ChanceAlone.of(new double[][] {{5}, {1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
