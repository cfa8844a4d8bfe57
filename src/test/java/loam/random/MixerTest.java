package loam.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MixerTest {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  @Test
  void it_is_the_finaliser_of_split_mix_64_as_java_has_it() {
    var reference = new SplittableRandom(42);

    for (int i = 1; i <= 1000; i++) {
      assertThat(Mixer.mix(42 + i * GOLDEN_GAMMA)).isEqualTo(reference.nextLong());
    }
  }
}
