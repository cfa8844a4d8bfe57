package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lever takes, by its type, and what whoever sets it otherwise is told. */
class LeverTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private static Lever lever(String name) {
    return LeverCatalogue.STANDARD.named(name).orElseThrow();
  }

  private static void assertRefused(
      String name, PolicyChange.Kind kind, double number, String why) {
    assertThatThrownBy(() -> new PolicyChange(lever(name), DAY, Optional.empty(), kind, number))
        .as("%s %s", name, number)
        .hasMessage(why);
  }

  private static void assertTaken(String name, PolicyChange.Kind kind, double number) {
    assertThat(new PolicyChange(lever(name), DAY, Optional.empty(), kind, number).number())
        .isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "health.plan, on or off",
    "capital.regime, 'boom (0), normal (1), winter (2) or as drawn (-1)'",
    "sme.reexamPass, 0 to 1",
    "funds.counterCyclical, -1 to 1",
    "giant.capacity, 0 to 1000 firms/batch",
    "funds.scale, 0 to 4 times",
    "funds.term, 10 to 20 years",
    "sme.roundCapacity, 0 to 100000 firms/batch"
  })
  void a_range_is_said_in_the_words_of_its_type(String name, String range) {
    assertThat(lever(name).range().toString()).isEqualTo(range);
  }

  @Test
  void a_switch_is_on_or_off_and_nothing_else_has_such_words() {
    assertThat(lever("health.plan").word(1)).map(Phrase::toString).contains("on");
    assertThat(lever("health.plan").word(0)).map(Phrase::toString).contains("off");
    assertThat(lever("health.plan").word(0.5)).isEmpty();
    assertThat(lever("sme.package").word(1)).isEmpty();
  }

  @Test
  void a_value_beyond_the_range_is_refused_and_both_ends_are_in_it() {
    assertTaken("sme.reexamPass", PolicyChange.Kind.VALUE, 0);
    assertTaken("sme.reexamPass", PolicyChange.Kind.VALUE, 1);
    assertTaken("funds.stakeMin", PolicyChange.Kind.VALUE, 0.05);
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        -0.1,
        "sme.reexamPass is -0.1, but must lie in 0 to 1");
    assertRefused(
        "funds.scale",
        PolicyChange.Kind.VALUE,
        4.5,
        "funds.scale is 4.5, but must lie in 0 to 4 times");
  }

  /** 25 for 25 %: a hundredth of it would do. 1.5, 150 and 3 are something else, or no share. */
  @Test
  void who_writes_a_share_in_per_cent_is_asked_whether_that_was_meant() {
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        25,
        "sme.reexamPass is 25, but must lie in 0 to 1; did you mean 25 %?");
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        2,
        "sme.reexamPass is 2, but must lie in 0 to 1; did you mean 2 %?");
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        100,
        "sme.reexamPass is 100, but must lie in 0 to 1; did you mean 100 %?");
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        1.5,
        "sme.reexamPass is 1.5, but must lie in 0 to 1");
    assertRefused(
        "sme.reexamPass",
        PolicyChange.Kind.VALUE,
        150,
        "sme.reexamPass is 150, but must lie in 0 to 1");
    assertRefused(
        "funds.stakeMin",
        PolicyChange.Kind.VALUE,
        5,
        "funds.stakeMin is 5, but must lie in 0.05 to 0.6; did you mean 5 %?");
    assertRefused(
        "funds.stakeMin",
        PolicyChange.Kind.VALUE,
        3,
        "funds.stakeMin is 3, but must lie in 0.05 to 0.6");
    assertRefused(
        "funds.scale",
        PolicyChange.Kind.VALUE,
        50,
        "funds.scale is 50, but must lie in 0 to 4 times");
  }

  @Test
  void of_firms_and_places_there_are_whole_numbers() {
    assertTaken("giant.capacity", PolicyChange.Kind.VALUE, 300);
    assertRefused(
        "giant.capacity",
        PolicyChange.Kind.VALUE,
        300.5,
        "giant.capacity is 300.5, but must be a whole number of 0 to 1000 firms/batch");
  }

  @Test
  void a_switch_takes_on_and_off_on_one_day() {
    assertTaken("health.plan", PolicyChange.Kind.VALUE, 1);
    assertTaken("health.plan", PolicyChange.Kind.VALUE, 0);
    assertTaken("health.plan", PolicyChange.Kind.FACTOR, 0);
    assertTaken("health.plan", PolicyChange.Kind.FACTOR, 1);
    assertRefused(
        "health.plan",
        PolicyChange.Kind.VALUE,
        0.5,
        "health.plan is 0.5, but must be on or off; it is a switch");
    assertRefused(
        "health.plan",
        PolicyChange.Kind.FACTOR,
        0.5,
        "health.plan is a switch; write value: on or value: off, not a factor");
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    lever("health.plan"),
                    DAY,
                    Optional.of(DAY.plusDays(9)),
                    PolicyChange.Kind.VALUE,
                    1))
        .hasMessage("health.plan is a switch, which goes on or off on one day; leave out until");
  }

  @Test
  void a_regime_changes_by_steps_to_what_is_one() {
    String steps =
        "capital.regime takes steps to boom (0), normal (1), winter (2) or as drawn (-1) only";
    assertTaken("capital.regime", PolicyChange.Kind.VALUE, -1);
    assertTaken("capital.regime", PolicyChange.Kind.VALUE, 2);
    assertRefused("capital.regime", PolicyChange.Kind.VALUE, 0.5, steps);
    assertRefused(
        "capital.regime",
        PolicyChange.Kind.VALUE,
        3,
        "capital.regime is 3, but must lie in boom (0), normal (1), winter (2) or as drawn (-1)");
    assertRefused("capital.regime", PolicyChange.Kind.FACTOR, 1, steps);
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    lever("capital.regime"),
                    DAY,
                    Optional.of(DAY.plusDays(9)),
                    PolicyChange.Kind.VALUE,
                    1))
        .hasMessage(steps);
  }

  @Test
  void a_factor_is_a_finite_number_of_nought_or_more() {
    assertTaken("funds.scale", PolicyChange.Kind.FACTOR, 0);
    assertRefused(
        "funds.scale",
        PolicyChange.Kind.FACTOR,
        -0.5,
        "the factor of funds.scale is -0.5, but must be a finite number of 0 or more");
    assertRefused(
        "funds.scale",
        PolicyChange.Kind.FACTOR,
        Double.POSITIVE_INFINITY,
        "the factor of funds.scale is Infinity, but must be a finite number of 0 or more");
  }

  /** Levers that a city's files leave out do nothing: strength 0, factor 1, no cap, as drawn. */
  @ParameterizedTest
  @CsvSource({
    "sme.package, 0",
    "funds.counterCyclical, 0",
    "aiPlus.platforms, 0",
    "health.plan, 0",
    "space.programme, 0",
    "academy.intake, 0",
    "funds.scale, 1",
    "funds.tilt.AI, 1",
    "exits.ipoWindow, 1",
    "exits.maFactor, 1",
    "sme.reexamPass, 1",
    "sme.roundCapacity, 100000",
    "capital.regime, -1"
  })
  void what_a_city_leaves_out_does_nothing(String name, double neutral) {
    assertThat(lever(name).neutral()).hasValue(neutral);
  }

  @ParameterizedTest
  @CsvSource({"reforms.perYear", "giant.capacity", "funds.term"})
  void where_nothing_is_neutral_a_city_must_say_what_was(String name) {
    assertThat(lever(name).neutral()).isEmpty();
  }

  @Test
  void strengths_that_are_assumed_are_known_by_lever() {
    assertThat(lever("reforms.perYear").assumed())
        .isEqualTo(Map.of("registration.reformSemiElasticity", 0.0));
    assertThat(lever("sme.package").assumed())
        .isEqualTo(Map.of("tiers.packageApplyFactor", 1.0, "tiers.packageDrift", 0.0));
    assertThat(lever("academy.intake").assumed()).isEqualTo(Map.of("talent.founderShare", 0.0));
    assertThat(lever("giant.capacity").assumed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SWITCH, switch, true, false",
    "CHOICE, choice, true, false",
    "WHOLE, whole number, true, true",
    "SHARE, share, false, true",
    "MULTIPLE, multiple, false, true",
    "STRENGTH, strength, false, true",
    "MONEY, money, false, true",
    "NUMBER, number, false, true"
  })
  void each_type_has_a_name_and_says_whether_it_is_whole_and_ordered(
      LeverType type, String name, boolean whole, boolean ordered) {
    assertThat(type.phrase().toString()).isEqualTo(name);
    assertThat(type.isWhole()).isEqualTo(whole);
    assertThat(type.isOrdered()).isEqualTo(ordered);
    assertThat(type.admits(1)).isTrue();
    assertThat(type.admits(0)).isTrue();
    assertThat(type.admits(0.5)).isEqualTo(!whole);
    assertThat(type.admits(2)).isEqualTo(type != LeverType.SWITCH);
  }
}
