package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final PairedDifference DEARER =
      PairedDifference.of(PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2);
  private static final PairedDifference CHEAPER =
      PairedDifference.of(PairedDifferenceTest.POLICY_2, PairedDifferenceTest.POLICY_1);

  private static PairedDifference of(double... differences) {
    return PairedDifference.of(differences, new double[differences.length]);
  }

  /** scipy 1.17, {@code ttest_rel}: p = 0.0332808238, 95 % interval 0.6425883 to 9.3134117. */
  @Test
  void law_s_policies_differ_significantly_at_95_per_cent() {
    Judgement judgement = Judgement.of(DEARER, 0.95);

    assertThat(judgement.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(judgement.isSignificant()).isTrue();
    assertThat(judgement.level()).isEqualTo(0.95);
    assertThat(judgement.interval().orElseThrow().low()).isCloseTo(0.642588303, within(1e-8));
    assertThat(judgement.interval().orElseThrow().high()).isCloseTo(9.313411697, within(1e-8));
    assertThat(judgement.confidence()).isCloseTo(1 - 0.0332808238 / 2, within(1e-9));
    assertThat(judgement.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
    assertThat(judgement.more()).isEmpty();
    assertThat(Judgement.of(CHEAPER, 0.95).verdict()).isEqualTo(Verdict.LOWER);
  }

  /**
   * In a family of two the interval has 97.5 %: scipy, {@code mean ± t.ppf(0.9875, 4) sd / √5} is
   * −0.480067 to 10.436067 and holds 0, though the 95 % one does not. With 6 pairs {@code
   * t.ppf(0.9875, 5) sd / √6} = 4.52 would be below the mean of 4.978: one more.
   */
  @Test
  void what_would_be_significant_alone_but_not_in_its_family_needs_more_replications() {
    List<Judgement> family = Judgement.family(List.of(DEARER, of(1, -2, 3, -4, 1)), 0.95);

    Judgement judgement = family.get(0);
    assertThat(judgement.level()).isCloseTo(0.975, within(1e-12));
    assertThat(judgement.interval().orElseThrow().low()).isCloseTo(-0.480067130, within(1e-8));
    assertThat(judgement.interval().orElseThrow().high()).isCloseTo(10.436067130, within(1e-8));
    assertThat(judgement.familyP()).isCloseTo(2 * 0.0332808238, within(1e-9));
    assertThat(judgement.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(judgement.more()).hasValue(1);
    assertThat(family.get(1).verdict()).isEqualTo(Verdict.NOT_SIGNIFICANT);
    assertThat(family.get(1).more()).isEmpty();
  }

  @Test
  void pairs_that_are_equal_to_the_bit_are_no_hypotheses_and_cost_the_others_nothing() {
    PairedDifference same = of(0, 0, 0, 0, 0);

    List<Judgement> family = Judgement.family(List.of(same, DEARER, same, same), 0.95);

    assertThat(family.get(1)).isEqualTo(Judgement.of(DEARER, 0.95));
    assertThat(family.get(0).verdict()).isEqualTo(Verdict.IDENTICAL);
    assertThat(family.get(0).interval()).isEmpty();
    assertThat(family.get(0).confidence()).isEqualTo(0.5);
    assertThat(Judgement.of(of(0), 0.95).verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  /** Four pairs, and two vectors of two, have no verdict; at least five independent ones have. */
  @Test
  void fewer_than_five_independent_pairs_are_too_few_for_an_interval_and_a_verdict() {
    Judgement four = Judgement.of(of(2, 2.1, 1.9, 2), 0.95);
    double[] eight = {2, 2.1, 1.9, 2, 2.2, 2.1, 1.9, 1.8};
    Clusters vectors = Clusters.of(new int[] {0, 0, 1, 1, 2, 2, 3, 3});
    Judgement twoEach = Judgement.of(PairedDifference.of(eight, new double[8], vectors), 0.95);
    Judgement one = Judgement.of(of(7), 0.95);

    assertThat(four.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(four.interval()).isEmpty();
    assertThat(four.more()).hasValue(1);
    assertThat(twoEach.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(twoEach.more()).hasValue(2); // one vector more
    assertThat(one.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(one.more()).hasValue(4);
  }

  /**
   * Six vectors of two replications, with means −0.1, 1.9, 1, 1.1, 1.1 and 1: mean 1, squares 2.04,
   * standard deviation √(2.04 / 5) = 0.63875. Alone t(5) = 2.5706 leaves out 0; one of ten takes
   * 99.5 %, and t(k − 1) · 0.63875 / √k is 1.245 for 6 (t = 4.7733), 1.042 for 7 (4.3168) and 0.910
   * for 8 (4.0293). So it takes eight vectors, four replications more, unless there are only seven.
   */
  @Test
  void more_replications_are_not_promised_where_there_are_not_so_many_vectors() {
    double[] means = {-0.1, 1.9, 1, 1.1, 1.1, 1};
    double[] twelve = new double[12];
    int[] labels = new int[12];
    for (int pair = 0; pair < 12; pair++) {
      labels[pair] = pair / 2;
      twelve[pair] = means[pair / 2] + (pair % 2 == 0 ? 0.05 : -0.05);
    }

    assertThat(oneOfTen(twelve, Clusters.of(labels)).more()).hasValue(4);
    assertThat(oneOfTen(twelve, Clusters.of(labels, 8)).more()).hasValue(4);
    assertThat(oneOfTen(twelve, Clusters.of(labels, 7)).more()).isEmpty();
    assertThat(oneOfTen(twelve, Clusters.of(labels, 7)).verdict())
        .isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(oneOfTen(new double[] {1, 2, 3, 4}, Clusters.of(new int[] {0, 0, 1, 1}, 4)).more())
        .as("four vectors are too few for any interval")
        .isEmpty();
  }

  private static Judgement oneOfTen(double[] differences, Clusters vectors) {
    PairedDifference one =
        PairedDifference.of(differences, new double[differences.length], vectors);
    return Judgement.family(Collections.nCopies(10, one), 0.95).get(0);
  }

  /**
   * One pair is far above the others, so that Student's interval holds 0: 1 … 1 and 1000, mean
   * 91.8, standard error 90.8, t(10) = 2.23. But eleven of one sign have p = 2^−10 by the sign
   * test.
   */
  @Test
  void what_holds_in_every_pair_is_never_called_not_significant() {
    double[] eleven = {1, 1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1000};
    double[] less = {-1, -1.1, -1, -1, -1, -1, -1, -1, -1, -1, -1000};

    assertThat(Judgement.of(of(eleven), 0.95).interval().orElseThrow().contains(0)).isTrue();
    assertThat(Judgement.of(of(eleven), 0.95).verdict()).isEqualTo(Verdict.HIGHER_IN_EVERY_PAIR);
    assertThat(Judgement.of(of(less), 0.95).verdict()).isEqualTo(Verdict.LOWER_IN_EVERY_PAIR);
    // six are the fewest that the sign test tells from 0 at 95 %
    assertThat(Judgement.of(of(1, 1, 1, 1, 1.1, 1000), 0.95).verdict())
        .isEqualTo(Verdict.HIGHER_IN_EVERY_PAIR);
  }

  /** Ten of one sign and one that is equal have not one sign: the interval decides. */
  @Test
  void a_pair_that_is_equal_has_no_sign() {
    double[] more = {0, 1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1000};
    double[] less = {0, -1.1, -1, -1, -1, -1, -1, -1, -1, -1, -1000};

    assertThat(Judgement.of(of(more), 0.95).verdict()).isEqualTo(Verdict.NOT_SIGNIFICANT);
    assertThat(Judgement.of(of(less), 0.95).verdict()).isEqualTo(Verdict.NOT_SIGNIFICANT);
  }

  /** Five of one sign have p = 2^−4 = 0.0625, six 0.031: one more. */
  @Test
  void one_sign_in_few_pairs_needs_as_many_more_as_the_sign_test() {
    Judgement judgement = Judgement.of(of(1, 1, 1, 1.1, 1000), 0.95);

    assertThat(judgement.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(judgement.more()).hasValue(1);
  }

  @Test
  void a_constant_difference_needs_enough_pairs() {
    assertThat(Judgement.of(of(1, 1, 1, 1, 1), 0.95).verdict())
        .isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(Judgement.of(of(1, 1, 1, 1, 1), 0.95).more()).hasValue(1);
    assertThat(Judgement.of(of(1, 1, 1, 1, 1, 1), 0.95).verdict()).isEqualTo(Verdict.HIGHER);
  }

  @Property(tries = 200)
  void significant_is_what_leaves_out_zero_and_only_that(@ForAll long seed) {
    double[][] outcomes = Coverage.correlated(new Random(seed), new double[] {0.7, 0, 0}, 9, 0.5);
    List<PairedDifference> differences =
        List.of(
            PairedDifference.of(outcomes[0], outcomes[1]),
            PairedDifference.of(outcomes[2], outcomes[1]));

    for (Judgement judgement : Judgement.family(differences, 0.9)) {
      assertThat(judgement.isSignificant())
          .isEqualTo(!judgement.interval().orElseThrow().contains(0));
      assertThat(judgement.isSignificant()).isEqualTo(judgement.familyP() <= 0.1);
    }
  }

  /** Five correlated differences, all 0: at most one family in ten has an interval without 0. */
  @Test
  @Tag("experiment")
  void the_intervals_of_a_family_hold_together_as_often_as_stated() {
    Coverage.assertAtLeast(
        0.9,
        3000,
        4,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[6], 8, 0.5);
          List<PairedDifference> family =
              IntStream.range(1, 6)
                  .mapToObj(i -> PairedDifference.of(outcomes[i], outcomes[0]))
                  .toList();
          return Judgement.family(family, 0.9).stream().noneMatch(Judgement::isSignificant);
        });
  }

  @Test
  void a_level_out_of_range_is_refused() {
    assertThatThrownBy(() -> Judgement.of(DEARER, Double.NaN)).hasMessageContaining("NaN");
  }

  /**
   * 500 pairs with t = 2: alone that is significant, at 1 − 0.05/40 it would take some 1,300 pairs,
   * which is out of reach.
   */
  @Test
  void what_is_out_of_reach_has_no_number() {
    double[] half = new double[500];
    for (int i = 0; i < 500; i++) {
      half[i] = 2 / Math.sqrt(500) + (i % 2 == 0 ? 1 : -1);
    }
    Judgement judgement = Judgement.family(Collections.nCopies(40, of(half)), 0.95).get(0);

    assertThat(judgement.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(judgement.more()).isEmpty();
  }

  /** Four pairs whose mean is 0 need a fifth for any verdict, which would be that of chance. */
  @Test
  void too_few_pairs_need_as_many_as_a_verdict_takes_even_where_significance_is_out_of_reach() {
    Judgement judgement = Judgement.of(of(1, -1, 2, -2), 0.95);

    assertThat(judgement.verdict()).isEqualTo(Verdict.TOO_FEW_REPLICATIONS);
    assertThat(judgement.more()).hasValue(1);
  }

  @Test
  void a_p_value_that_is_none_is_refused() {
    assertThatThrownBy(
            () -> new Judgement(Verdict.HIGHER, Optional.empty(), 0.95, 1.5, OptionalInt.empty()))
        .hasMessageContaining("p-value (1.5)");
    assertThatThrownBy(
            () -> new Judgement(Verdict.HIGHER, Optional.empty(), 0.95, -0.5, OptionalInt.empty()))
        .hasMessageContaining("p-value (-0.5)");
  }
}
