package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NeutralValueTest {
  @ParameterizedTest
  @EnumSource
  void it_lies_in_the_range_of_the_lever(Lever lever) {
    double neutral = NeutralValue.of(lever).orElse(lever.min());

    assertThat(neutral).isBetween(lever.min(), lever.max());
  }
}
