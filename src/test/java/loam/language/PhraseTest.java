package loam.language;

import static loam.language.Language.CHINESE;
import static loam.language.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  @Test
  void phrases_within_phrases_are_said_in_the_language_of_the_whole() {
    Phrase kind = Phrase.of("\"%s\" in quotes", "5");
    Phrase whole = Phrase.of("%s must be a list, but is %s", "policy", kind);

    assertThat(whole.in(ENGLISH)).isEqualTo("policy must be a list, but is \"5\" in quotes");
    assertThat(whole.in(CHINESE)).isEqualTo("policy 须为列表，现为带引号的“5”");
    assertThat(whole).hasToString(whole.in(ENGLISH));
  }

  @Test
  void a_translation_may_take_the_arguments_in_another_order() {
    assertThat(CHINESE.say("%s by %s, from %s on", 2, "2028-12-31", "2027-01-01"))
        .isEqualTo("自 2027-01-01 起变化，至 2028-12-31 达到 2");
  }

  @Test
  void no_space_stands_between_chinese_characters_but_inside_arguments_all_stays() {
    Phrase change = Phrase.of("a change of %s", "双倍 基金");

    assertThat(Phrase.of("%s must be text, but is %s", change, Phrase.of("a list")).in(CHINESE))
        .isEqualTo("双倍 基金的变化须为文本，现为列表");
    assertThat(CHINESE.say("%s is there already", "a b.yaml")).isEqualTo("a b.yaml 已存在");
    assertThat(CHINESE.say("%s is there already", "情景.yaml ")).isEqualTo("情景.yaml  已存在");
  }

  @Test
  void what_has_no_translation_is_said_in_english() {
    assertThat(CHINESE.name("a town's own remark, 100 %")).isEqualTo("a town's own remark, 100 %");
    assertThat(Phrase.verbatim("100 % %s").in(CHINESE)).isEqualTo("100 % %s");
  }

  @Test
  void lists_have_the_commas_of_the_language() {
    assertThat(Phrase.list(List.of("a", "b", "c")).in(ENGLISH)).isEqualTo("a, b, c");
    assertThat(Phrase.list(List.of("a", "b", "c")).in(CHINESE)).isEqualTo("a、b、c");
    assertThat(Phrase.either(List.of("a", "b")).in(CHINESE)).isEqualTo("a 或 b");
    assertThat(Phrase.list(List.of()).in(CHINESE)).isEmpty();
  }

  @Test
  void a_list_of_thirty_thousand_is_said_whole() {
    List<String> items = Collections.nCopies(30_000, "x");

    assertThat(Phrase.list(items).in(ENGLISH)).isEqualTo(String.join(", ", items));
    assertThat(Phrase.list(items).in(CHINESE)).isEqualTo(String.join("、", items));
  }

  @Test
  void texts_can_be_changed_however_deep() {
    Phrase deep = Phrase.of("%s: %s", "a", Phrase.of("%s is there already", "b"));

    assertThat(deep.with(text -> text + text)).hasToString("aa: bb is there already");
  }

  @Test
  void an_exception_says_its_phrase_and_its_message_is_english() {
    var refused = new RefusedException("a series cannot go through %s", 0);
    var failed = new FailedAccessException(new IOException("full"), "cannot write %s", "x");

    assertThat(refused).hasMessage("a series cannot go through 0");
    assertThat(Phrase.of(refused).in(CHINESE)).isEqualTo("序列不能经过 0");
    assertThat(Phrase.of(failed).in(CHINESE)).isEqualTo("无法写入 x");
    assertThat(Phrase.of(new IllegalStateException("so")).in(CHINESE)).isEqualTo("so");
  }

  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, CHINESE",
    "zh, CHINESE",
    "zh_TW, CHINESE",
    "ZH-hans, CHINESE",
    "C, ENGLISH",
    "C.UTF-8, ENGLISH",
    "POSIX, ENGLISH",
    "en_GB.UTF-8, ENGLISH",
    "zhx, ENGLISH",
    "'', ENGLISH"
  })
  void a_locale_asks_for_a_language(String locale, Language language) {
    assertThat(Language.ofLocale(locale)).isEqualTo(language);
  }
}
