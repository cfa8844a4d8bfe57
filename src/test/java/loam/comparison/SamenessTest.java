package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import loam.comparison.Sameness.Breach;
import loam.ecosystem.Metric;
import org.junit.jupiter.api.Test;

class SamenessTest {
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

  private static Invented unicorns(double... inSecondReplication) {
    return new Invented(2, 3)
        .with(Metric.UNICORNS, new double[][] {{1, Double.NaN, 3}, inSecondReplication});
  }

  @Test
  void what_differs_from_the_beginning_of_the_policy_on_is_no_breach() {
    assertThat(Sameness.firstBreach(unicorns(1, 2, 4), unicorns(1, 2, 3), MARCH)).isEmpty();
  }

  @Test
  void the_last_bit_of_an_earlier_value_is_a_breach_and_is_named() {
    assertThat(Sameness.firstBreach(unicorns(1, Math.nextUp(2), 3), unicorns(1, 2, 3), MARCH))
        .contains(new Breach(Metric.UNICORNS, LocalDate.of(2027, 2, 28), 2, Math.nextUp(2.0), 2));
  }

  @Test
  void the_earliest_breach_is_named() {
    assertThat(
            Sameness.firstBreach(unicorns(0, 0, 0), unicorns(1, 2, 3), MARCH).orElseThrow().date())
        .isEqualTo(LocalDate.of(2027, 1, 31));
  }
}
