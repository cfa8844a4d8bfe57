package loam.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hashes of values. */
class Sha256Test {
  @Test
  void all_nan_have_one_hash_whatever_processor_made_them() {
    double ofX86 = Double.longBitsToDouble(0xfff8_0000_0000_0000L);

    assertThat(Sha256.of(new double[] {1, ofX86}))
        .isEqualTo(Sha256.of(new double[] {1, Double.NaN}));
    assertThat(Sha256.of(new double[] {0.0})).isNotEqualTo(Sha256.of(new double[] {-0.0}));
  }
}
