package loam.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%d replications to %s | 1 replication to 2030",
        "%d published figures lie beyond the end of %s | 1 published figure lies beyond the end of 2030",
        "%d minutes before %s | 1 minute before 2030",
        "%d of its points are from %s | 1 of its points are from 2030",
        "%d %% of all points in %s | 1 % of all points in 2030",
        "never in any of %d replications to %s | never in the one replication to 2030",
        "equal in all %d replications to %s | equal in the one replication to 2030",
        "all n = %d pairs to %s | all n = 1 pair to 2030",
        "of these %d are met, of all %s | of these 1 is met, of all 2030",
        "%d of %s are met | 1 of 2030 is met",
        "%d raise it, to %s | 1 raises it, to 2030",
        "%d later figures by %s | 1 later figure by 2030",
        "%d fitted figures are met by %s | 1 fitted figure is met by 2030",
        "not %d, %s are | not 1, 2030 are",
      })
  void after_one_stands_the_singular(String format, String said) {
    assertThat(Phrase.of(format, 1, "2030").in(Language.ENGLISH)).isEqualTo(said);
  }

  @Test
  void a_text_that_is_1_counts_as_the_number_does() {
    assertThat(Language.ENGLISH.say("about %s replications, %s minutes", "1", "1"))
        .isEqualTo("about 1 replication, 1 minute");
  }

  @Test
  void only_one_itself_is_singular_and_what_is_inside_a_name_stays() {
    assertThat(Language.ENGLISH.say("%d replications", 11)).isEqualTo("11 replications");
    assertThat(Language.ENGLISH.say("%.1f years", 1.0)).isEqualTo("1.0 years");
    assertThat(Language.ENGLISH.say("%s: %d scenarios", "1 firms", 1))
        .isEqualTo("1 firms: 1 scenario");
  }

  @Test
  void with_a_one_elsewhere_the_plural_stays() {
    assertThat(Language.ENGLISH.say("%d of %d replications", 1, 3))
        .isEqualTo("1 of 3 replications");
  }
}
