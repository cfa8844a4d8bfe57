package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import loam.Chance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StructuralVarianceTest {
  /**
   * Two structures 6 apart, vectors at −1 and 1 around each, replications 1 either way of those; no
   * interaction. By hand: A − I is 2 · 2 · (9 + 9) / 1 = 72, of which half over 4 is 9; means of
   * vectors have variance 2, less half of the 2 within.
   */
  @Test
  void a_crossed_design_without_interaction_splits_as_by_hand() {
    StructuralVariance variance =
        StructuralVariance.of(
            new double[][][] {{{-2, 0}, {0, 2}}, {{4, 6}, {6, 8}}}); // [structure][vector]

    assertThat(variance.structure()).isCloseTo(9, within(1e-12));
    assertThat(variance.parameters()).isCloseTo(2 - 1, within(1e-12));
    assertThat(variance.chance()).isCloseTo(2, within(1e-12));
  }

  @Test
  void what_vectors_do_otherwise_under_another_structure_is_taken_off() {
    // means of vectors: 0, 0 and 1, 3. Structure means 0 and 2, grand mean 1, row means ½ and 1½.
    // Σ (structure mean − grand)² = 2. Interaction: each of the four cells is ½ off, sum of squares
    // 1, over m − 1 = 1 and m = 2 is ½. So (2 − ½) / 2 = ¾.
    StructuralVariance variance =
        StructuralVariance.of(new double[][][] {{{-1, 1}, {-1, 1}}, {{0, 2}, {2, 4}}});

    assertThat(variance.structure()).isCloseTo(0.75, within(1e-12));
    // variances of the means of vectors are 0 and 2; half of what is within, 2, goes off
    assertThat(variance.parameters()).isCloseTo((0.0 + 2) / 2 - 1, within(1e-12));
    assertThat(variance.chance()).isCloseTo(2, within(1e-12));
  }

  @Test
  void structures_that_are_equal_have_no_share_to_the_bit() {
    double[][] same = {{0.1, 0.3}, {1.7, 2.2}, {0.9, 0.4}};

    assertThat(StructuralVariance.of(new double[][][] {same, same, same}).structure()).isZero();
  }

  @Test
  void without_repeats_what_differs_between_rows_is_chance() {
    StructuralVariance variance =
        StructuralVariance.of(new double[][][] {{{1}, {3}, {5}}, {{2}, {4}, {6}}});

    assertThat(variance.parameters()).isZero();
    assertThat(variance.chance()).isCloseTo(4, within(1e-12));
    assertThat(variance.structure()).isCloseTo(0.25, within(1e-12));
  }

  /** Means of 4,000 designs beside the truth, each within 3.9 standard errors (see Chance). */
  @Test
  @Tag("experiment")
  void the_parts_are_right_on_average() {
    double[] levels = {0, 1, 3}; // mean squared distance 14/9
    Random random = new Random(11);
    double[][] found = new double[3][4000];
    for (int design = 0; design < 4000; design++) {
      StructuralVariance variance = StructuralVariance.of(drawn(random, levels, 12, 2));
      found[0][design] = variance.structure();
      found[1][design] = variance.parameters();
      found[2][design] = variance.chance();
    }

    assertMean(found[0], 14 / 9.0);
    assertMean(found[1], 2 + 0.5); // common to all structures, and a structure's own
    assertMean(found[2], 1);
  }

  private static void assertMean(double[] values, double truth) {
    Sample sample = Sample.of(values);
    Chance.assertNear(sample.mean(), truth, sample.standardDeviation() / Math.sqrt(values.length));
  }

  /**
   * Vectors of variance 2 and of ½ in each structure alone; random of variance 1, shared by all.
   */
  private static double[][][] drawn(Random random, double[] levels, int vectors, int replications) {
    double[][][] outcomes = new double[levels.length][vectors][replications];
    for (int vector = 0; vector < vectors; vector++) {
      double common = Math.sqrt(2) * random.nextGaussian();
      double[] chance = random.doubles(replications).map(u -> random.nextGaussian()).toArray();
      for (int structure = 0; structure < levels.length; structure++) {
        double own = Math.sqrt(0.5) * random.nextGaussian();
        for (int i = 0; i < replications; i++) {
          outcomes[structure][vector][i] = levels[structure] + common + own + chance[i];
        }
      }
    }
    return outcomes;
  }

  /** 400 designs of 40 vectors; 90 % intervals that hold the truth in 84 to 95 % of them. */
  @Test
  @Tag("experiment")
  void intervals_hold_the_true_share_about_as_often_as_they_say() {
    double[] levels = {0, 1, 3};
    double truth = (14 / 9.0) / (14 / 9.0 + 2.5 + 1);

    double held =
        Coverage.share(
            400,
            5,
            random ->
                StructuralVariance.of(drawn(random, levels, 40, 2))
                    .interval(0.9)
                    .orElseThrow()
                    .contains(truth));

    assertThat(held).isBetween(0.84, 0.95);
  }

  @Test
  void few_vectors_have_no_interval() {
    double[][][] few = drawn(new Random(1), new double[] {0, 1}, 19, 2);

    assertThat(StructuralVariance.of(few).interval(0.9)).isEmpty();
    assertThat(StructuralVariance.of(few).intervalWithoutChance(0.9)).isEmpty();
  }

  @Test
  void structures_must_have_the_same_runs() {
    double[][] two = {{1, 2}, {3, 4}};
    double[][] three = {{1, 2}, {3, 4}, {5, 6}};

    assertThatThrownBy(() -> StructuralVariance.of(new double[][][] {two, three}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StructuralVariance.of(new double[][][] {two}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /**
   * Three structures, 20 vectors, two replications, by a second implementation with numpy 2.4:
   * effects e = means − their mean over structures, S = (Σ ē² − Σ (e − ē)²/(m − 1)/m)/k; between =
   * mean of {@code var(means, ddof=1)}; chance = mean of {@code var(o, ddof=1)}; parameters =
   * between − chance/2; vectors drawn again and BCa ends as in BootstrapTest, 500, seed 20251124.
   */
  @Test
  void parts_and_intervals_are_those_of_a_second_implementation() {
    StructuralVariance variance = StructuralVariance.of(computed(2));

    assertThat(variance.structure()).isCloseTo(16.921491228070177, within(1e-9));
    assertThat(variance.parameters()).isCloseTo(11.98421052631579, within(1e-9));
    assertThat(variance.chance()).isCloseTo(6.016666666666667, within(1e-9));
    assertEnds(variance.interval(0.9).orElseThrow(), 0.40534227109267174, 0.5408228415927375);
    assertEnds(
        variance.intervalWithoutChance(0.9).orElseThrow(), 0.803018215508346, 0.8625356242533756);
  }

  @Test
  void parts_of_one_replication_are_those_of_a_second_implementation() {
    StructuralVariance variance = StructuralVariance.of(computed(1));

    assertThat(variance.structure()).isCloseTo(17.338011695906435, within(1e-9));
    assertThat(variance.parameters()).isZero();
    assertThat(variance.chance()).isCloseTo(18.649122807017545, within(1e-9));
    assertEnds(variance.interval(0.9).orElseThrow(), 0.3595862605046062, 0.562166920681174);
  }

  private static double[][][] computed(int replications) {
    double[][][] outcomes = new double[3][20][replications];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 20; j++) {
        for (int h = 0; h < replications; h++) {
          outcomes[i][j][h] = 2 * i * i + 7 * j % 11 + 3 * i * j % 5 + (5 * i + 2 * j + 3 * h) % 7;
        }
      }
    }
    return outcomes;
  }

  private static void assertEnds(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, within(1e-6));
    assertThat(interval.high()).isCloseTo(high, within(1e-6));
  }

  @Test
  void where_nothing_varies_no_part_has_a_share() {
    StructuralVariance constant = StructuralVariance.of(new double[2][20][2]);

    assertThat(constant.structure()).isZero();
    assertThat(constant.interval(0.9)).contains(new Interval(0, 0));
    assertThat(constant.intervalWithoutChance(0.9)).contains(new Interval(0, 0));
  }

  /** Means of vectors are 2 everywhere, replications scatter by 1: 0 − 2/2 is below 0. */
  @Test
  void vectors_more_alike_than_chance_have_no_part() {
    StructuralVariance alike =
        StructuralVariance.of(new double[][][] {{{1, 3}, {3, 1}}, {{1, 3}, {3, 1}}});

    assertThat(alike.parameters()).isZero();
    assertThat(alike.structure()).isZero();
    assertThat(alike.chance()).isCloseTo(2, within(1e-12));
  }
}
