package loam.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MorrisDesignTest {
  @Property(tries = 100)
  void each_trajectory_moves_each_factor_once_by_two_thirds_between_levels(
      @ForAll @IntRange(min = 1, max = 150) int factors,
      @ForAll @IntRange(min = 1, max = 10) int trajectories,
      @ForAll long seed) {
    MorrisDesign design = MorrisDesign.of(trajectories, factors, seed);

    for (int trajectory = 0; trajectory < trajectories; trajectory++) {
      double[][] points = design.points()[trajectory];
      assertThat(points).hasNumberOfRows(factors + 1);
      assertThat(design.orders()[trajectory]).hasSize(factors).doesNotHaveDuplicates();
      for (int step = 0; step < factors; step++) {
        for (int factor = 0; factor < factors; factor++) {
          double moved = Math.abs(points[step + 1][factor] - points[step][factor]);
          boolean itsTurn = factor == design.orders()[trajectory][step];
          assertThat(moved).isCloseTo(itsTurn ? MorrisDesign.STEP : 0, within(1e-12));
          double level = 3 * points[step + 1][factor];
          assertThat(level).isCloseTo(Math.rint(level), within(1e-12)).isBetween(-1e-9, 3 + 1e-9);
        }
      }
    }
  }
}
