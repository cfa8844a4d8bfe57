package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KimNelsonTest {
  /** Numbers that any language computes alike. */
  private static double outcome(int i, int j) {
    return (7 * i + 13 * j * j + 5 * i * j * j + 3 * j) % 101 / 10.0 + 0.25 * i;
  }

  private static void finish(KimNelson selection) {
    for (int replication = 1; !selection.isFinished(); replication++) {
      int j = replication;
      selection.observe(selection.survivors().stream().mapToDouble(i -> outcome(i, j)).toArray());
    }
  }

  /** Oracle: the procedure written a second time in Python with numpy, from the paper's steps. */
  @ParameterizedTest
  @CsvSource({
    "5, 10, 1.0, 0.95, 4, 80 48 95 122 122",
    "5, 10, 0.5, 0.90, 4, 105 70 204 236 236",
    "3, 8, 0.5, 0.90, 2, 187 70 187"
  })
  void systems_leave_when_they_leave_in_a_second_implementation(
      int systems, int firstStage, double indifference, double confidence, int best, String taken) {
    var selection = new KimNelson(systems, indifference, confidence, firstStage, Better.LARGER);

    finish(selection);

    assertThat(selection.best()).isEqualTo(best);
    assertThat(selection.replications()).map(String::valueOf).containsExactly(taken.split(" "));
  }

  /** The paper's equation for η with c = 1: ½ (1 + 2η)^(−(n₀−1)/2) = α/(k−1), h² = 2η (n₀ − 1). */
  @Test
  void the_constant_solves_the_equation_of_the_paper() {
    double eta = KimNelson.squareOfH(10, 0.95, 24) / (2 * 23);

    assertThat(Math.pow(1 + 2 * eta, -23 / 2.0) / 2).isCloseTo(0.05 / 9, within(1e-15));
  }

  private static boolean selectsTheBest(Random random, double correlation, Better better) {
    double sign = better == Better.LARGER ? 1 : -1;
    var selection = new KimNelson(4, 0.5, 0.9, 10, better);
    while (!selection.isFinished()) {
      double[][] all = Coverage.correlated(random, new double[] {0, 0, 0.5, 0}, 1, correlation);
      selection.observe(
          selection.survivors().stream().mapToDouble(i -> sign * all[i][0]).toArray());
    }
    return selection.best() == 2;
  }

  /** The least favourable means: all others worse by just the indifference zone. */
  @ParameterizedTest
  @CsvSource({"0, LARGER", "0.6, LARGER", "0.9, LARGER", "0.6, SMALLER"})
  @Tag("experiment")
  void the_best_is_selected_at_least_as_often_as_stated(double correlation, Better better) {
    Coverage.assertAtLeast(0.9, 1500, 1, random -> selectsTheBest(random, correlation, better));
  }

  @Test
  @Tag("experiment")
  void common_random_numbers_save_replications() {
    long[] total = new long[2];
    Random random = new Random(2);
    for (int trial = 0; trial < 100; trial++) {
      for (int common = 0; common < 2; common++) {
        var selection = new KimNelson(3, 0.2, 0.9, 10, Better.LARGER);
        while (!selection.isFinished()) {
          double[][] all = Coverage.correlated(random, new double[] {0, 0.2, 0}, 1, 0.8 * common);
          selection.observe(selection.survivors().stream().mapToDouble(i -> all[i][0]).toArray());
        }
        total[common] += selection.replications().stream().mapToInt(Integer::intValue).sum();
      }
    }

    assertThat(total[1]).isLessThan(total[0] / 3); // variances of pairs are a fifth
  }

  @Property(tries = 100)
  void a_selection_ends_within_its_bound_and_each_system_only_leaves(@ForAll long seed) {
    Random random = new Random(seed);
    var selection = new KimNelson(5, 1, 0.95, 6, Better.LARGER);
    for (int i = 0; i < 6; i++) {
      selection.observe(random.nextDouble(), random.nextDouble(), random.nextDouble(), 0.5, i % 3);
    }
    int bound = selection.atMost();
    int taken = 6;
    while (!selection.isFinished()) {
      var before = selection.survivors();
      selection.observe(before.stream().mapToDouble(i -> random.nextDouble()).toArray());
      taken++;
      assertThat(before).containsAll(selection.survivors());
      assertThat(selection.atMost()).isLessThanOrEqualTo(bound);
    }

    assertThat(taken).isLessThanOrEqualTo(bound);
    assertThat(selection.replications().get(selection.best())).isEqualTo(taken);
  }

  /**
   * Two systems, n₀ = 2, confidence 0.9: h² = (2 · 0.1)^(−2) − 1 = 24. Differences 1 and 3 have S²
   * = 2, so that the boundary is 24 · 2 / 1.1² = 39.67 and 40 replications are the most.
   */
  @Test
  void the_longest_selection_ends_at_the_first_replication_beyond_its_boundary() {
    var selection = new KimNelson(2, 1.1, 0.9, 2, Better.LARGER);
    selection.observe(1, 0);
    selection.observe(3, 0);

    assertThat(selection.atMost()).isEqualTo(40);
    assertThat(selection.isFinished()).isFalse();
    while (!selection.isFinished()) {
      selection.observe(0, 0);
    }
    assertThat(selection.best()).isZero();
    assertThat(selection.replications()).containsExactly(33, 33); // 4 > 0.55 (39.67 − 33)
  }

  /** The same systems, where less is better: the second is the best, after as many replications. */
  @Test
  void where_less_is_better_the_smallest_is_selected() {
    var selection = new KimNelson(2, 1.1, 0.9, 2, Better.SMALLER);
    selection.observe(1, 0);
    selection.observe(3, 0);
    while (!selection.isFinished()) {
      selection.observe(0, 0);
    }

    assertThat(selection.best()).isEqualTo(1);
    assertThat(selection.replications()).containsExactly(33, 33);
  }

  /** With equal sums nobody is beaten before the boundary of 39.67 is passed, at 40. */
  @Test
  void of_systems_with_equal_sums_that_are_not_the_same_the_first_is_taken_at_the_boundary() {
    var selection = new KimNelson(2, 1.1, 0.9, 2, Better.LARGER);
    selection.observe(1, 0);
    selection.observe(3, 0);
    selection.observe(0, 4);
    while (!selection.isFinished()) {
      selection.observe(0, 0);
    }

    assertThat(selection.best()).isZero();
    assertThat(selection.survivors()).containsExactly(0);
    assertThat(selection.replications()).containsExactly(40, 40);
  }

  @Test
  void of_systems_that_are_the_same_the_first_is_taken_after_the_first_stage() {
    var selection = new KimNelson(3, 1, 0.95, 4, Better.SMALLER);
    for (int i = 0; i < 4; i++) {
      selection.observe(i, i, i);
    }

    assertThat(selection.best()).isZero();
    assertThat(selection.replications()).containsExactly(4, 4, 4);
  }

  @Test
  void what_cannot_be_selected_from_is_refused() {
    assertThatThrownBy(() -> new KimNelson(1, 1, 0.9, 10, Better.LARGER))
        .hasMessageContaining("systems (1)");
    assertThatThrownBy(() -> new KimNelson(4, 0, 0.9, 10, Better.LARGER))
        .hasMessageContaining("indifference (0.0)");
    assertThatThrownBy(() -> new KimNelson(4, 1, 0.25, 10, Better.LARGER))
        .hasMessageContaining("confidence (0.25)");
    assertThatThrownBy(() -> new KimNelson(4, 1, 1, 10, Better.LARGER))
        .hasMessageContaining("confidence (1.0)");
    assertThatThrownBy(() -> new KimNelson(4, 1, 0.9, 1, Better.LARGER))
        .hasMessageContaining("firstStage (1)");

    var selection = new KimNelson(2, 1, 0.9, 2, Better.LARGER);
    assertThatThrownBy(selection::best).hasMessageContaining("2 systems survive");
    assertThatThrownBy(selection::atMost).hasMessageContaining("2 replications yet to come");
    assertThatThrownBy(() -> selection.observe(1, 2, 3)).hasMessageContaining("2 systems survive");
    assertThatThrownBy(() -> selection.observe(1, Double.NaN)).hasMessageContaining("NaN");
    selection.observe(1, 0);
    assertThatThrownBy(selection::atMost).hasMessageContaining("1 replications yet to come");
    selection.observe(1, 0);
    assertThat(selection.best()).isZero();
    assertThatThrownBy(() -> selection.observe(1)).hasMessageContaining("finished after 2");
  }
}
