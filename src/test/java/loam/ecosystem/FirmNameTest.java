package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirmNameTest {
  @Property
  void a_name_leads_back_to_its_key(
      @ForAll @IntRange(max = 20_000) int group, @ForAll @IntRange(max = 1_000_000) int index) {
    long[] keys = {
      FirmKeys.registration(group, index),
      FirmKeys.initial(index),
      FirmKeys.graduate(group, index),
      FirmKeys.spaceArrival(group, index)
    };
    for (long key : keys) {
      assertThat(FirmName.key(FirmName.of(key))).contains(key);
    }
  }

  @Test
  void names_say_what_the_firm_is() {
    assertThat(FirmName.of(FirmKeys.registration(4383, 12))).isEqualTo("4383-12");
    assertThat(FirmName.of(FirmKeys.initial(7))).isEqualTo("initial-7");
    assertThat(FirmName.of(FirmKeys.graduate(2, 31))).isEqualTo("graduate-2-31");
    assertThat(FirmName.of(FirmKeys.spaceArrival(14, 0))).isEqualTo("space-14-0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "x-1-2", "1-2-3", "1-1048576", "initial-", "99999999-1", "１-２"})
  void anything_else_is_no_name(String text) {
    assertThat(FirmName.key(text)).isEmpty();
  }
}
