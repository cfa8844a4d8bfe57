package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  /** The least n with 2^(1−n) ≤ 1 − level; 1/4 and 1/2 are met exactly. */
  @ParameterizedTest
  @CsvSource({"0.5, 2", "0.75, 3", "0.8, 4", "0.9, 5", "0.95, 6", "0.99, 8"})
  void as_many_must_agree_as_tell_it_by_the_sign_test(double level, int fewest) {
    assertThat(Agreement.fewest(level)).isEqualTo(fewest);
  }

  /** Fewer than five have none; five that agree have one of 90 %, but not of 95 %. */
  @Test
  void fewer_than_five_or_too_few_that_agree_give_no_interval() {
    Sample agreeing = Sample.of(new double[] {3, 3, 3, 3, 3});

    assertThat(Agreement.isByTooFew(Sample.of(new double[] {1, 2, 3, 4}), 0.9)).isTrue();
    assertThat(Agreement.isByTooFew(Sample.of(new double[] {1, 2, 3, 4, 5}), 0.95)).isFalse();
    assertThat(Agreement.isByTooFew(agreeing, 0.95)).isTrue();
    assertThat(Agreement.isByTooFew(agreeing, 0.9)).isFalse();
  }

  @Test
  void a_level_that_is_none_is_refused() {
    assertThatThrownBy(() -> Agreement.fewest(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
