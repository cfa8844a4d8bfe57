package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final PairedDifference DEARER =
      PairedDifference.of(PairedDifferenceTest.POLICY_1, PairedDifferenceTest.POLICY_2);
  private static final PairedDifference CHEAPER =
      PairedDifference.of(PairedDifferenceTest.POLICY_2, PairedDifferenceTest.POLICY_1);

  /** scipy 1.17, {@code ttest_rel}: p = 0.03328. */
  @Test
  void law_s_policies_differ_at_95_but_not_at_99_per_cent() {
    Judgement judgement = Judgement.of(DEARER, 0.95);

    assertThat(judgement.verdict()).isEqualTo(Verdict.HIGHER);
    assertThat(judgement.confidence()).isCloseTo(1 - 0.0332808 / 2, within(1e-6));
    assertThat(judgement.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
    assertThat(Judgement.of(CHEAPER, 0.95).verdict()).isEqualTo(Verdict.LOWER);
    assertThat(Judgement.of(DEARER, 0.99).verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
  }

  @Test
  void in_a_family_the_adjusted_p_value_decides() {
    double adjusted = Holm.adjusted(new double[] {DEARER.pValue(), 0.6})[0];

    Judgement judgement = Judgement.of(DEARER, adjusted, 0.95);

    assertThat(judgement.verdict()).isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    assertThat(judgement.confidence()).isCloseTo(1 - 0.0332808, within(1e-6));
  }

  @Test
  void identical_and_too_few_pairs_are_cases_of_their_own() {
    double[] one = {1};
    double[] three = {1, 2, 3};

    assertThat(Judgement.of(PairedDifference.of(three, three), 0.95))
        .isEqualTo(new Judgement(Verdict.IDENTICAL, 0.5));
    assertThat(Judgement.of(PairedDifference.of(one, new double[] {0}), 0.95))
        .isEqualTo(new Judgement(Verdict.TOO_FEW_PAIRS, 0.5));
  }

  @Test
  void a_constant_difference_needs_enough_pairs() {
    double[] six = {1, 1, 1, 1, 1, 1};

    assertThat(
            Judgement.of(PairedDifference.of(new double[] {1, 1}, new double[2]), 0.95).verdict())
        .isEqualTo(Verdict.NO_DETECTABLE_DIFFERENCE);
    assertThat(Judgement.of(PairedDifference.of(six, new double[6]), 0.95).verdict())
        .isEqualTo(Verdict.HIGHER);
  }

  @Property(tries = 200)
  void a_difference_is_detected_where_its_interval_leaves_out_zero(@ForAll long seed) {
    double[][] outcomes = Coverage.correlated(new Random(seed), new double[] {0.7, 0}, 9, 0.5);
    PairedDifference difference = PairedDifference.of(outcomes[0], outcomes[1]);

    boolean detected = Judgement.of(difference, 0.9).verdict() != Verdict.NO_DETECTABLE_DIFFERENCE;

    assertThat(detected).isEqualTo(!difference.interval(0.9).orElseThrow().contains(0));
  }

  @Test
  void confidence_below_one_half_is_refused() {
    assertThatThrownBy(() -> new Judgement(Verdict.HIGHER, 0.4)).hasMessageContaining("0.4");
    assertThatThrownBy(() -> Judgement.of(DEARER, Double.NaN, 0.95)).hasMessageContaining("NaN");
  }
}
