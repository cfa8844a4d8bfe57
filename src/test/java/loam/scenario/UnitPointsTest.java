package loam.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UnitPointsTest {
  @Property(tries = 50, seed = "11")
  void a_latin_hypercube_has_one_point_in_each_part_of_each_side(
      @ForAll @IntRange(min = 1, max = 200) int points,
      @ForAll @IntRange(min = 1, max = 6) int sides,
      @ForAll long seed) {
    double[][] rows = UnitPoints.latinHypercube(points, sides, seed);

    for (int side = 0; side < sides; side++) {
      assertThat(parts(rows, side, points)).isEqualTo(IntStream.range(0, points).toArray());
    }
  }

  @Property(tries = 50, seed = "12")
  void a_power_of_two_of_sobols_points_has_one_in_each_part_of_each_side(
      @ForAll @IntRange(max = 10) int power,
      @ForAll @IntRange(min = 1, max = 28) int sides,
      @ForAll long seed) {
    int points = 1 << power;

    double[][] rows = UnitPoints.sobol(points, sides, seed);

    for (int side = 0; side < sides; side++) {
      assertThat(parts(rows, side, points)).isEqualTo(IntStream.range(0, points).toArray());
    }
  }

  /** A property of two dimensions, which a Latin hypercube has not. */
  @Test
  void sixteen_of_sobols_points_lie_one_in_each_of_four_by_four_squares() {
    double[][] rows = UnitPoints.sobol(16, 2, 7);

    assertThat(
            Arrays.stream(rows)
                .mapToInt(row -> 4 * (int) (4 * row[0]) + (int) (4 * row[1]))
                .sorted())
        .containsExactly(IntStream.range(0, 16).boxed().toArray(Integer[]::new));
  }

  @Test
  void the_seed_chooses_the_points_and_nothing_else_does() {
    assertThat(UnitPoints.latinHypercube(9, 3, 1))
        .isDeepEqualTo(UnitPoints.latinHypercube(9, 3, 1));
    assertThat(UnitPoints.sobol(9, 3, 1)).isDeepEqualTo(UnitPoints.sobol(9, 3, 1));
    assertThat(UnitPoints.sobol(9, 3, 1)[0]).isNotEqualTo(UnitPoints.sobol(9, 3, 2)[0]);
    assertThat(UnitPoints.latinHypercube(9, 3, 1)[0])
        .isNotEqualTo(UnitPoints.latinHypercube(9, 3, 2)[0]);
  }

  private static int[] parts(double[][] rows, int side, int count) {
    return Arrays.stream(rows).mapToInt(row -> (int) (row[side] * count)).sorted().toArray();
  }
}
