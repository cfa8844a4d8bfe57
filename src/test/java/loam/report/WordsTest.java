package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import loam.comparison.Flow;
import loam.comparison.Outcome;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.stats.Interval;
import loam.stats.Judgement;
import loam.stats.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that always mean the same, each with what it means. */
class WordsTest {
  private static Lever lever(String name) {
    return LeverCatalogue.STANDARD.named(name).orElseThrow();
  }

  /** Confidence is 1 − p/2; from 0.99, 0.90 and 0.66 on it has the words of the IPCC. */
  @ParameterizedTest
  @CsvSource({
    "HIGHER, 0.01, virtually certainly higher",
    "HIGHER, 0.1, very likely higher",
    "LOWER, 0.2, very likely lower",
    "LOWER, 0.5, likely lower",
    "HIGHER, 0.9, about as likely as not higher",
    "HIGHER_IN_EVERY_PAIR, 0.3, higher in every pair",
    "LOWER_IN_EVERY_PAIR, 0.3, lower in every pair",
    "NOT_SIGNIFICANT, 0.3, not significant",
    "IDENTICAL, 1, the same to the bit",
    "TOO_FEW_REPLICATIONS, 0.3, too few replications to tell"
  })
  void a_verdict_has_its_words(Verdict verdict, double p, String words) {
    Judgement judgement =
        new Judgement(verdict, Optional.<Interval>empty(), 0.95, p, OptionalInt.empty());

    assertThat(VerdictWords.of(judgement, Language.ENGLISH)).isEqualTo(words);
  }

  @Test
  void too_few_say_how_many_more_would_do() {
    Judgement judgement =
        new Judgement(
            Verdict.TOO_FEW_REPLICATIONS, Optional.empty(), 0.95, 0.3, OptionalInt.of(12));

    assertThat(VerdictWords.of(judgement, Language.ENGLISH))
        .isEqualTo("too few replications to tell; about 12 more would");
  }

  /** 80 % intervals exist from nine replications on. */
  @Test
  void too_few_replications_for_an_interval_are_said() {
    assertThat(IntervalWords.ofTooFew(1, Language.ENGLISH))
        .contains("One replication: no interval can be given.");
    assertThat(IntervalWords.ofTooFew(2, Language.ENGLISH))
        .contains("2 replications: too few for an 80 % interval, which takes 9.");
    assertThat(IntervalWords.ofTooFew(8, Language.ENGLISH)).isPresent();
    assertThat(IntervalWords.ofTooFew(9, Language.ENGLISH)).isEmpty();
  }

  /** Five independent values are the fewest; six that agree tell from 0 at 95 %, 2^−5 < 0.05. */
  @Test
  void too_few_independent_values_for_a_mean_are_said() {
    assertThat(IntervalWords.ofFew(1, 0.95, Language.ENGLISH)).isEmpty();
    assertThat(IntervalWords.ofFew(2, 0.95, Language.ENGLISH))
        .contains(
            "No interval of a mean is given from fewer than 5 parameter vectors or independent"
                + " replications; here are 2.");
    assertThat(IntervalWords.ofFew(5, 0.95, Language.ENGLISH))
        .contains(
            "No interval is given where fewer than 6 vectors or replications agree exactly: so few"
                + " may do so by chance.");
    assertThat(IntervalWords.ofFew(6, 0.95, Language.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SPECIALISED, were certified as a specialised SME",
    "LITTLE_GIANT, were certified as a little giant",
    "UNICORN, became a unicorn",
    "LISTED, were listed",
    "ROUND_1, closed their first round",
    "ROUND_6, closed their sixth round"
  })
  void an_outcome_is_what_firms_did(Outcome outcome, String words) {
    assertThat(OutcomeWords.of(outcome, Language.ENGLISH)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "ADDITIONAL, additional",
    "INDUCED, 'additional, by new firms'",
    "DISPLACED, displaced",
    "DETERRED, displaced with the firm",
    "BROUGHT_FORWARD, brought forward",
    "DELAYED, delayed",
    "UNCHANGED, unchanged",
    "DEADWEIGHT, deadweight"
  })
  void a_flow_is_what_became_of_firms(Flow flow, String words) {
    assertThat(OutcomeWords.of(flow, Language.ENGLISH)).isEqualTo(words);
  }

  @Test
  void within_a_sentence_a_metric_loses_its_capital_unless_it_is_an_abbreviation() {
    assertThat(OutcomeWords.within(Metric.UNICORNS, Language.ENGLISH)).isEqualTo("unicorns");
    assertThat(OutcomeWords.within(Metric.SUBSTANTIVE_AI, Language.ENGLISH)).startsWith("AI ");
    assertThat(OutcomeWords.within(Metric.UNICORNS, Language.CHINESE))
        .isEqualTo(Metric.UNICORNS.label(Language.CHINESE));
  }

  @Test
  void the_value_of_a_switch_is_a_word_and_any_other_a_number() {
    assertThat(LeverWords.value(lever("health.plan"), 1).toString()).isEqualTo("on");
    assertThat(LeverWords.value(lever("health.plan"), 0).in(Language.CHINESE)).isEqualTo("关");
    assertThat(LeverWords.value(lever("funds.scale"), 1.5).toString()).isEqualTo("1.5");
    assertThat(LeverWords.unit(lever("health.plan"), Language.ENGLISH)).isEmpty();
    assertThat(LeverWords.unit(lever("capital.regime"), Language.ENGLISH)).isEmpty();
    assertThat(LeverWords.unit(lever("giant.capacity"), Language.ENGLISH)).isEqualTo("firms/batch");
    assertThat(LeverWords.titled(lever("funds.scale")).toString())
        .isEqualTo("funds.scale  [multiple: 0 to 4 times]");
  }

  @ParameterizedTest
  @CsvSource({
    "health.plan, 0, off",
    "health.plan, 1, on",
    "health.plan, '{2015-01-01: 0, 2021-10-01: 1}', '{2015-01-01: off, 2021-10-01: on}'",
    "health.plan, 10, 10",
    "funds.scale, 1, 1"
  })
  void a_published_switch_is_shown_as_a_word(String name, String text, String shown) {
    assertThat(LeverWords.published(lever(name), text, Language.ENGLISH)).isEqualTo(shown);
  }

  /** Day 4383 is 2027-01-01, day 4748 the first of 2028. */
  @Test
  void a_path_is_told_by_the_days_on_which_something_changes() {
    Lever scale = lever("funds.scale");
    LeverPath path = LeverPath.constant(1).withRamp(4383, 4748, 2);

    assertThat(PathText.days(path)).containsExactly(0.0, 4383.0, 4748.0);
    assertThat(PathText.days(LeverPath.constant(1).withValue(-3, 2))).containsExactly(0.0);
    assertThat(PathText.at(scale, path, 0).toString()).isEqualTo("1");
    assertThat(PathText.at(scale, path, 4383).toString()).isEqualTo("1, moving to 2 by 2028-01-01");
    assertThat(PathText.at(scale, path, 4748).toString()).isEqualTo("2");
    assertThat(PathText.slopeAt(path, 4382)).isZero();
    assertThat(PathText.slopeAt(path, 4383)).isEqualTo(1 / 365.0);
  }

  @Test
  void the_last_day_of_a_year_is_its_end() {
    assertThat(Dates.by(LocalDate.of(2027, 12, 31), Language.ENGLISH)).isEqualTo("the end of 2027");
    assertThat(Dates.by(LocalDate.of(2027, 12, 30), Language.ENGLISH)).isEqualTo("2027-12-30");
    assertThat(Dates.by(LocalDate.of(2027, 1, 31), Language.ENGLISH)).isEqualTo("2027-01-31");
    assertThat(Dates.day(LocalDate.of(2027, 1, 31), Language.CHINESE)).isEqualTo("2027年1月31日");
  }

  /** e with a separate accent takes one place; full-width signs and characters take two. */
  @Test
  void the_width_of_a_text_is_counted_in_places() {
    assertThat(TextWidth.of("abc")).isEqualTo(3);
    assertThat(TextWidth.of("独角兽")).isEqualTo(6);
    assertThat(TextWidth.of("，。（！～")).isEqualTo(10);
    assertThat(TextWidth.of("￥")).isEqualTo(2);
    assertThat(TextWidth.of("カひ한ㄅ")).isEqualTo(8);
    assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    assertThat(TextWidth.of("–…×")).isEqualTo(3);
    assertThat(TextWidth.padded("独角", 6)).isEqualTo("独角  ");
    assertThat(TextWidth.padded("abc", 2)).isEqualTo("abc");
  }

  @Test
  void a_plain_table_is_aligned_to_the_left() {
    PlainTable table = new PlainTable(List.of("name", "n"));
    table.add(List.of("a", "10"));
    table.add(List.of("longer", "2"));

    assertThat(table.lines()).containsExactly("name    n", "a       10", "longer  2");
  }
}
