package loam.stats;

import static loam.stats.ComparisonWithBest.Standing.BEST;
import static loam.stats.ComparisonWithBest.Standing.POSSIBLY_BEST;
import static loam.stats.ComparisonWithBest.Standing.RULED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonWithBestTest {
  private static final double[] MEANS = {1, 0.9, 0.5, -1};

  /** How a table of outcomes is compared. */
  private interface Method {
    ComparisonWithBest compare(double[][] outcomes, double level, Better better);
  }

  private static final List<Method> METHODS =
      List.of(ComparisonWithBest::bonferroni, ComparisonWithBest::spherical);

  private static double aboveOthers(double[] means, int system) {
    double best = Double.NEGATIVE_INFINITY;
    for (int other = 0; other < means.length; other++) {
      best = other == system ? best : Math.max(best, means[other]);
    }
    return means[system] - best;
  }

  @Test
  void all_intervals_hold_together_at_least_as_often_as_stated() {
    double factor = new LargestT(3, 27).quantile(0.9);
    Method spherical =
        (outcomes, level, better) -> ComparisonWithBest.withFactor(outcomes, factor, better);
    for (Method method : List.of(METHODS.get(0), spherical)) {
      Coverage.assertAtLeast(
          0.9,
          4000,
          5,
          luck -> {
            double[][] outcomes = Coverage.correlated(luck, MEANS, 10, 0.7);
            var intervals = method.compare(outcomes, 0.9, Better.LARGER).intervals();
            return holdsAll(intervals);
          });
    }
  }

  private static boolean holdsAll(List<Interval> intervals) {
    for (int system = 0; system < MEANS.length; system++) {
      if (!intervals.get(system).contains(aboveOthers(MEANS, system))) {
        return false;
      }
    }
    return true;
  }

  /** Of equal means a given one is ruled out exactly with the error rate, if pairs are alike. */
  @Test
  void under_sphericity_the_best_of_equals_is_ruled_out_exactly_as_often_as_stated() {
    double factor = new LargestT(3, 12).quantile(0.9);
    Coverage.assertExact(
        0.9,
        10_000,
        6,
        luck -> {
          double[][] outcomes = Coverage.correlated(luck, new double[4], 5, 0.7);
          var comparison = ComparisonWithBest.withFactor(outcomes, factor, Better.LARGER);
          return comparison.standings().get(0) != RULED_OUT;
        });
  }

  @Test
  void bonferroni_s_best_survives_where_pairs_have_different_variances() {
    Coverage.assertAtLeast(
        0.9,
        4000,
        7,
        luck -> {
          double[][] outcomes = Coverage.correlated(luck, new double[4], 6, 0.5);
          outcomes[3] = Arrays.stream(outcomes[3]).map(value -> 6 * value).toArray();
          var comparison = ComparisonWithBest.bonferroni(outcomes, 0.9, Better.LARGER);
          return comparison.standings().get(0) != RULED_OUT;
        });
  }

  /** With one allowance w for all, Hsu's intervals are −(d − w)⁻ … (d + w)⁺. */
  @Property(tries = 60)
  void under_sphericity_intervals_are_hsu_s_closed_form(@ForAll long seed) {
    double[][] outcomes = Coverage.correlated(new Random(seed), MEANS, 6, 0.5);
    double[] means = Arrays.stream(outcomes).mapToDouble(o -> Sample.of(o).mean()).toArray();
    double allowance =
        new LargestT(3, 15).quantile(0.95)
            * Math.sqrt(ComparisonWithBest.pooledVarianceOfDifference(outcomes) / 6);

    var intervals = ComparisonWithBest.spherical(outcomes, 0.95, Better.LARGER).intervals();

    for (int system = 0; system < means.length; system++) {
      double above = aboveOthers(means, system);
      Interval interval = intervals.get(system);
      assertThat(interval.low()).isCloseTo(Math.min(0, above - allowance), within(1e-9));
      assertThat(interval.high()).isCloseTo(Math.max(0, above + allowance), within(1e-9));
    }
  }

  /** Two systems, one comparison: t(4, 0.95) = 2.132 times Law's √2.44 (example 10.5). */
  @Test
  void of_law_s_two_inventory_policies_the_cheaper_one_is_the_best() {
    double[][] costs = {PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2};

    for (Method method : METHODS) {
      var comparison = method.compare(costs, 0.95, Better.SMALLER);

      assertThat(comparison.standings()).containsExactly(RULED_OUT, BEST);
      assertThat(comparison.intervals().get(0).low()).isZero();
      assertThat(comparison.intervals().get(0).high()).isCloseTo(8.31, within(0.005));
      assertThat(comparison.intervals().get(1).low()).isCloseTo(-8.31, within(0.005));
      assertThat(comparison.intervals().get(1).high()).isZero();
    }
  }

  @Test
  void two_systems_have_the_pooled_variance_of_their_one_difference() {
    double[][] costs = {PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2};

    assertThat(ComparisonWithBest.pooledVarianceOfDifference(costs))
        .isCloseTo(5 * 2.438274, within(1e-9));
  }

  @Test
  void what_is_better_changes_sides_with_the_sign() {
    double[][] outcomes = Coverage.correlated(new Random(1), MEANS, 12, 0.9);
    double[][] negated = Better.SMALLER.asLarger(outcomes);

    for (Method method : METHODS) {
      var larger = method.compare(outcomes, 0.95, Better.LARGER);
      var smaller = method.compare(negated, 0.95, Better.SMALLER);

      assertThat(smaller.standings()).isEqualTo(larger.standings());
      assertThat(smaller.intervals())
          .isEqualTo(larger.intervals().stream().map(Interval::negated).toList());
    }
  }

  @Test
  void two_pairs_that_agree_by_chance_rule_nobody_out() {
    double[][] outcomes = {{1, 2}, {0.5, 1.5}};

    assertThat(ComparisonWithBest.bonferroni(outcomes, 0.95, Better.LARGER).standings())
        .containsExactly(POSSIBLY_BEST, POSSIBLY_BEST);
  }

  @Test
  void systems_that_are_the_same_may_all_be_the_best() {
    double[] same = {1, 2, 3, 4, 5, 6};
    double[] worse = {0, 1, 2, 3, 4, 5};

    for (Method method : METHODS) {
      var comparison = method.compare(new double[][] {same, same, worse}, 0.9, Better.LARGER);

      assertThat(comparison.standings()).containsExactly(POSSIBLY_BEST, POSSIBLY_BEST, RULED_OUT);
      assertThat(comparison.intervals().get(0).halfWidth()).isCloseTo(0, within(1e-14));
      assertThat(comparison.intervals().get(2).low()).isCloseTo(-1, within(1e-14));
    }
  }

  @Test
  void one_system_one_replication_and_ragged_tables_are_refused() {
    double[] two = {1, 2};

    for (Method method : METHODS) {
      assertThatThrownBy(() -> method.compare(new double[][] {two}, 0.9, Better.LARGER))
          .hasMessageContaining("number of outcomes (1)");
      assertThatThrownBy(() -> method.compare(new double[][] {{1}, {2}}, 0.9, Better.LARGER))
          .hasMessageContaining("outcomes[0] (1) must be at least 2");
      assertThatThrownBy(() -> method.compare(new double[][] {two, {1, 2, 3}}, 0.9, Better.LARGER))
          .hasMessageContaining("outcomes[1] has 3");
    }
  }
}
