package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HolmTest {
  /** R: {@code p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")}. */
  @Test
  void four_p_values_are_adjusted_as_r_does() {
    double[] adjusted = Holm.adjusted(new double[] {0.01, 0.04, 0.03, 0.005});

    assertThat(adjusted).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
  }

  @Test
  void the_family_decides_step_by_step() {
    assertThat(Holm.rejected(new double[] {0.01, 0.04, 0.03, 0.005}, 0.05))
        .containsExactly(true, false, false, true);
    assertThat(Holm.rejected(new double[] {0.05}, 0.05)).containsExactly(true);
    assertThat(Holm.adjusted(new double[] {0.7, 0.7})).containsExactly(1, 1);
    assertThat(Holm.adjusted(new double[0])).isEmpty();
  }

  /** Holm's procedure is the closed testing procedure whose local tests are Bonferroni's. */
  @Property(tries = 200)
  void adjusted_p_values_are_those_of_the_closed_test(
      @ForAll @Size(min = 1, max = 6) List<@DoubleRange(max = 1) Double> numbers) {
    double[] p = numbers.stream().mapToDouble(Double::doubleValue).toArray();

    double[] adjusted = Holm.adjusted(p);

    for (int hypothesis = 0; hypothesis < p.length; hypothesis++) {
      assertThat(adjusted[hypothesis]).isCloseTo(closed(p, hypothesis), within(1e-12));
    }
  }

  /** The worst p-value of Bonferroni's test over all intersections that hold the hypothesis. */
  private static double closed(double[] p, int hypothesis) {
    double worst = 0;
    for (int subset = 1; subset < 1 << p.length; subset++) {
      double least = 1;
      for (int i = 0; i < p.length; i++) {
        least = (subset >> i & 1) == 1 ? Math.min(least, p[i]) : least;
      }
      if ((subset >> hypothesis & 1) == 1) {
        worst = Math.max(worst, Math.min(1, Integer.bitCount(subset) * least));
      }
    }
    return worst;
  }

  /** Five true hypotheses with correlated tests: at most one family in ten loses one. */
  @Test
  @Tag("experiment")
  void a_family_of_true_hypotheses_seldom_loses_one() {
    Coverage.assertAtLeast(
        0.9,
        5000,
        4,
        random -> {
          double[][] outcomes = Coverage.correlated(random, new double[6], 8, 0.5);
          double[] p = new double[5];
          Arrays.setAll(p, i -> PairedDifference.of(outcomes[i + 1], outcomes[0]).pValue());
          return Arrays.stream(Holm.adjusted(p)).min().orElseThrow() > 0.1;
        });
  }

  @Test
  void bonferroni_shares_the_error_rate_equally() {
    assertThat(Holm.bonferroniLevel(0.95, 5)).isCloseTo(0.99, within(1e-15));
    assertThat(Holm.bonferroniLevel(0.9, 1)).isCloseTo(0.9, within(1e-15));
  }

  @Test
  void what_is_no_probability_is_refused() {
    assertThatThrownBy(() -> Holm.adjusted(new double[] {0.5, Double.NaN}))
        .hasMessageContaining("p-value (NaN)");
    assertThatThrownBy(() -> Holm.adjusted(new double[] {1.1})).hasMessageContaining("1.1");
    assertThatThrownBy(() -> Holm.bonferroniLevel(0.9, 0)).hasMessageContaining("size (0)");
  }
}
