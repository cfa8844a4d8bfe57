package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loam.ecosystem.LifeEvent;
import org.junit.jupiter.api.Test;

class FirmOutcomesTest {
  private final FirmOutcomes fates = new FirmOutcomes();

  private void register(long firm) {
    fates.happened(1, firm, LifeEvent.REGISTERED, 0, 0);
  }

  @Test
  void every_firm_is_found_again_however_many_there_are() {
    int firms = 300_000; // beyond the first size of all arrays
    for (int firm = 0; firm < firms; firm++) {
      register(keyOf(firm));
    }
    for (int firm = 0; firm < firms; firm += 7) {
      fates.happened(firm, keyOf(firm), LifeEvent.LISTED, 0, 0);
    }

    assertThat(fates.count()).isEqualTo(firms);
    for (int firm = 0; firm < firms; firm++) {
      int place = fates.placeOf(keyOf(firm));
      assertThat(place).isEqualTo(firm);
      assertThat(fates.reached(place, Outcome.LISTED))
          .isEqualTo(firm % 7 == 0 ? firm : Double.POSITIVE_INFINITY);
    }
    assertThat(fates.placeOf(keyOf(firms))).isEqualTo(-1);
  }

  /** Keys as firms have them: days in the upper bits, some below 0. */
  private static long keyOf(int firm) {
    return firm % 3 == 0 ? -2L - firm : ((long) (firm / 50) << 20) | firm % 50;
  }

  @Test
  void the_first_time_counts() {
    register(5);
    fates.happened(10, 5, LifeEvent.titled("specialised"), 0, 0);
    fates.happened(20, 5, LifeEvent.lost("specialised"), 0, 0);
    fates.happened(30, 5, LifeEvent.titled("specialised"), 0, 0);

    assertThat(fates.reached(0, Outcome.SPECIALISED)).isEqualTo(10);
    assertThat(fates.reached(0, Outcome.LITTLE_GIANT)).isInfinite();
  }

  @Test
  void rounds_beyond_the_sixth_leave_no_trace() {
    register(5);
    for (int round = 1; round <= 8; round++) {
      fates.happened(10 * round, 5, LifeEvent.ROUND, 1, round == 7 ? 1 : 0);
    }

    assertThat(fates.reached(0, Outcome.ROUND_1)).isEqualTo(10);
    assertThat(fates.reached(0, Outcome.ROUND_6)).isEqualTo(60);
    assertThat(fates.publicMoney(0)).isEqualTo(70);
  }

  @Test
  void nothing_is_left_of_the_replication_before() {
    register(5);
    fates.happened(10, 5, LifeEvent.UNICORN, 0, 0);
    fates.clear();
    register(5);

    assertThat(fates.count()).isEqualTo(1);
    assertThat(fates.reached(0, Outcome.UNICORN)).isInfinite();
  }

  @Test
  void a_firm_that_was_never_there_has_no_fate() {
    assertThatThrownBy(() -> fates.happened(10, 5, LifeEvent.UNICORN, 0, 0))
        .isInstanceOf(IllegalStateException.class);
    register(5);
    assertThatThrownBy(() -> register(5)).isInstanceOf(IllegalStateException.class);
  }
}
