package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import loam.Chance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleForecastTest {
  private static EnsembleForecast normal(int members) {
    double[] values = new double[members];
    Arrays.setAll(values, i -> StandardNormal.quantile((i + 0.5) / members));
    return EnsembleForecast.of(values);
  }

  /** Gneiting and Raftery, equation 21: z (2Φ(z) − 1) + 2φ(z) − 1/√π. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.7, -2.5})
  void many_normal_members_have_the_closed_form_of_the_normal_distribution(double z) {
    double closed =
        z * (2 * StandardNormal.cumulative(z) - 1)
            + 2 * StandardNormal.density(z)
            - 1 / Math.sqrt(Math.PI);

    assertThat(normal(4000).crps(z)).isCloseTo(closed, within(1e-3));
  }

  /** The definition: the integral of the squared distance between F and the step at y. */
  @Property(tries = 200)
  void crps_is_the_integral_of_the_squared_distance_of_the_distributions(
      @ForAll @Size(min = 1, max = 8) List<@DoubleRange(min = -9, max = 9) Double> members,
      @ForAll @DoubleRange(min = -9, max = 9) double y) {
    double[] values = members.stream().mapToDouble(Double::doubleValue).toArray();
    double[] knots = Arrays.copyOf(values, values.length + 1);
    knots[values.length] = y;
    Arrays.sort(knots);
    double integral = 0;
    for (int i = 1; i < knots.length; i++) {
      double left = knots[i - 1];
      double below = Arrays.stream(values).filter(value -> value <= left).count();
      double away = below / values.length - (y <= left ? 1 : 0);
      integral += away * away * (knots[i] - left);
    }

    assertThat(EnsembleForecast.of(values).crps(y)).isCloseTo(integral, within(1e-9));
  }

  /** Fair: five members from the truth score, on average, as the truth itself does, 1/√π. */
  @Test
  @Tag("experiment")
  void the_fair_score_does_not_depend_on_the_number_of_members() {
    var random = new Random(3);
    double[] scores = new double[20_000];
    Arrays.setAll(
        scores,
        i -> {
          double[] members = random.doubles(5).map(StandardNormal::quantile).toArray();
          return EnsembleForecast.of(members).fairCrps(random.nextGaussian());
        });

    Chance.assertMean(scores, 1 / Math.sqrt(Math.PI));
  }

  /** Ranks 1.2 and 10.8 of eleven: from 0.2 to 9.8, width 9.6; 2/0.2 for every unit beyond. */
  @Test
  void missing_an_interval_costs_two_over_alpha_for_every_unit() {
    var forecast = EnsembleForecast.of(new double[] {10, 8, 6, 4, 2, 0, 5, 1, 3, 7, 9});

    assertThat(forecast.central(0.8).orElseThrow().low()).isCloseTo(0.2, within(1e-12));
    assertThat(forecast.central(0.8).orElseThrow().high()).isCloseTo(9.8, within(1e-12));
    assertThat(forecast.intervalScore(0.8, 5).orElseThrow()).isCloseTo(9.6, within(1e-12));
    assertThat(forecast.intervalScore(0.8, 10.3).orElseThrow()).isCloseTo(9.6 + 5, within(1e-12));
    assertThat(forecast.intervalScore(0.8, -1.8).orElseThrow()).isCloseTo(9.6 + 20, within(1e-12));
  }

  /**
   * (|7 − 5|/2 + 0.1 · 9.6 + 0.2 · 7.2) / 2.5 with the intervals 0.2 … 9.8 and 1.4 … 8.6; the 90 %
   * interval needs 19 members and is left out.
   */
  @Test
  void the_weighted_interval_score_is_the_mean_computed_by_hand() {
    var forecast = EnsembleForecast.of(new double[] {10, 8, 6, 4, 2, 0, 5, 1, 3, 7, 9});

    assertThat(forecast.weightedIntervalScore(7, 0.8, 0.6)).isCloseTo(3.4 / 2.5, within(1e-12));
    assertThat(forecast.weightedIntervalScore(7, 0.8, 0.6, 0.9))
        .isCloseTo(3.4 / 2.5, within(1e-12));
    assertThat(forecast.weightedIntervalScore(7)).isEqualTo(2);
  }

  /** Bracher and others: with evenly spaced levels it approaches CRPS. */
  @Test
  void with_many_levels_the_weighted_interval_score_is_near_crps() {
    double[] levels = new double[99];
    Arrays.setAll(levels, i -> (i + 1) / 100.0);

    assertThat(normal(2000).weightedIntervalScore(1.3, levels))
        .isCloseTo(normal(2000).crps(1.3), within(0.01));
  }

  @Test
  void coverage_counts_the_observations_inside() {
    EnsembleForecast[] same = {normal(1000), normal(1000), normal(1000)};

    assertThat(EnsembleForecast.coverage(same, new double[] {0, 1.2, -1.4}, 0.8))
        .isEqualTo(new Proportion(2, 3));
  }

  @Test
  void one_member_scores_its_absolute_error() {
    assertThat(EnsembleForecast.of(new double[] {3}).crps(5)).isEqualTo(2);
    assertThat(EnsembleForecast.of(new double[] {3, 3}).fairCrps(5)).isEqualTo(2);
    assertThatThrownBy(() -> EnsembleForecast.of(new double[] {3}).fairCrps(5))
        .hasMessageContaining("number of members (1)");
  }

  @Test
  void what_does_not_exist_is_refused() {
    assertThatThrownBy(() -> EnsembleForecast.of(new double[] {1, Double.NaN}))
        .hasMessageContaining("members[1] (NaN)");
    assertThatThrownBy(() -> normal(3).crps(Double.NaN)).hasMessageContaining("observed[0] (NaN)");
    assertThatThrownBy(() -> normal(3).weightedIntervalScore(Double.NaN, 0.5))
        .hasMessageContaining("NaN");
    assertThatThrownBy(
            () -> EnsembleForecast.coverage(new EnsembleForecast[0], new double[] {1}, 0.5))
        .hasMessageContaining("0 forecasts for 1 observations");
  }

  /**
   * Six members, two of them equal; numpy 2.4: {@code mean|m − y| − Σ|m_i − m_j|/(2 · 36)}, and
   * over 2 · 30 for the fair one.
   */
  @Test
  void scores_of_six_members_agree_with_an_independent_computation() {
    EnsembleForecast forecast = EnsembleForecast.of(new double[] {3, 1, 4, 1, 5, 9});

    assertThat(forecast.crps(2.5)).isCloseTo(0.8611111111111112, within(1e-12));
    assertThat(forecast.fairCrps(2.5)).isCloseTo(0.5666666666666669, within(1e-12));
  }
}
