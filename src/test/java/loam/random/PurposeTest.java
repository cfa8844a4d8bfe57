package loam.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurposeTest {
  /** Add new purposes at the end, here as there; never move, rename or remove one. */
  private static final List<String> SO_FAR =
      List.of(
          "CAPITAL_REGIME_SOJOURN",
          "CAPITAL_REGIME_JUMP",
          "MACRO_SHOCK",
          "REGISTRATION_FRAILTY",
          "REGISTRATION_COUNT",
          "REGISTRATION_MARK",
          "REGISTRATION_TIME",
          "SUBSTANTIVE",
          "DORMANT",
          "ORDINARY_LIFETIME",
          "INITIAL_AGE",
          "SECTOR",
          "QUALITY",
          "RD_SHARE",
          "ENTRY_REVENUE",
          "WILLING",
          "REVENUE_SHOCK",
          "EXIT_CANDIDATE_GAP",
          "EXIT_CANDIDATE_MARK",
          "RELOCATION",
          "INNOVATIVE_AWARD",
          "TITLE_APPLICATION",
          "TITLE_ASSESSMENT",
          "TITLE_REEXAMINATION",
          "TITLE_RANKING_NOISE");

  @Test
  void purposes_keep_their_places_and_new_ones_come_last() {
    List<String> names = Arrays.stream(Purpose.values()).map(Enum::name).toList();

    assertThat(names).startsWith(SO_FAR.toArray(String[]::new));
  }

  @Test
  void no_two_purposes_share_their_salt() {
    assertThat(Arrays.stream(Purpose.values()).map(Purpose::salt)).doesNotHaveDuplicates();
  }
}
