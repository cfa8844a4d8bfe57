package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {
  @Test
  void effects_of_both_signs_cancel_in_the_mean_but_not_in_the_mean_of_sizes() {
    ElementaryEffects effects = ElementaryEffects.of(new double[][] {{3}, {-1}, {4}});

    assertThat(effects.mean()).isCloseTo(2, within(1e-12));
    assertThat(effects.meanSize()).isCloseTo(8.0 / 3, within(1e-12));
    assertThat(effects.scatter()).isCloseTo(Math.sqrt(7), within(1e-12));
    assertThat(effects.byChance()).isZero();
    assertThat(effects.p()).isZero();
  }

  @Test
  void an_input_without_effect_is_known_as_such_without_chance() {
    ElementaryEffects effects = ElementaryEffects.of(new double[][] {{0, 0}, {0, 0}});

    assertThat(effects.meanSize()).isZero();
    assertThat(effects.p()).isEqualTo(1);
  }

  /** Two replications of 1 and 3: mean 2, variance of the mean 1; F = 4 at 2 and 2 degrees. */
  @Test
  void chance_is_what_replications_scatter() {
    ElementaryEffects effects = ElementaryEffects.of(new double[][] {{1, 3}, {-1, -3}});

    assertThat(effects.byChance()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-12));
    assertThat(effects.p()).isCloseTo(0.2, within(1e-9)); // 1/(1 + F) at 2 and 2 degrees
  }

  /** Of 4,000 inputs without effect 10 % come out below 0.1, as they should. */
  @Test
  @Tag("experiment")
  void an_input_without_effect_is_taken_for_one_as_often_as_stated() {
    Coverage.assertExact(0.1, 4000, 11, random -> ElementaryEffects.of(noise(random, 0)).p() < 0.1);
  }

  @Test
  void an_input_with_a_large_effect_is_found() {
    Coverage.assertAtLeast(
        0.99, 400, 12, random -> ElementaryEffects.of(noise(random, 4)).p() < 0.05);
  }

  private static double[][] noise(Random random, double effect) {
    double[][] effects = new double[4][2];
    for (double[] row : effects) {
      Arrays.setAll(row, i -> effect + random.nextGaussian());
    }
    return effects;
  }

  @Test
  void one_trajectory_is_refused() {
    assertThatThrownBy(() -> ElementaryEffects.of(new double[][] {{1, 2}}))
        .hasMessageContaining("number of elementary effects (1) must be at least 2");
  }

  /**
   * numpy 2.4 and scipy 1.17: means of rows m, {@code var(row, ddof=1)/3} averaged v; {@code std(m,
   * ddof=1)}, {@code sqrt(2 v/π)}, {@code f.sf(mean(m²)/v, 4, 8)}.
   */
  @Test
  void four_trajectories_agree_with_an_independent_computation() {
    ElementaryEffects effects =
        ElementaryEffects.of(new double[][] {{1, 3, 2}, {-1, -3, 1}, {4, 2, 6}, {0, 1, -2}});

    assertThat(effects.mean()).isCloseTo(1.1666666666666667, within(1e-12));
    assertThat(effects.meanSize()).isCloseTo(1.8333333333333333, within(1e-12));
    assertThat(effects.scatter()).isCloseTo(2.2852182001336816, within(1e-12));
    assertThat(effects.byChance()).isCloseTo(0.7754044152802131, within(1e-12));
    assertThat(effects.p()).isCloseTo(0.019040787183673906, within(1e-9));
  }
}
