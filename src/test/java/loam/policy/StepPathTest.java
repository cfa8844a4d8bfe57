package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loam.city.PolicyDocument.Move;
import loam.language.RefusedException;
import org.junit.jupiter.api.Test;

/**
 * 0 until 2020, then 1, from 2022 on 3: the second policy ends in 2024, when the path is 1 again.
 */
class StepPathTest {
  private static final Lever LEVER =
      Lever.of("x.y", LeverType.NUMBER, "times", 0, 10, "x", Lever.Evidence.NONE, "x").neutralAt(0);
  private static final StepPath PATH =
      StepPath.of(
          LEVER,
          LeverPath.constant(0)
              .withValue(day("2020-01-01"), 1)
              .withValue(day("2022-01-01"), 3)
              .withValue(day("2024-01-01"), 1));
  private static final Move FIRST = move("2020-01-01", Optional.empty());
  private static final Move SECOND = move("2022-01-01", Optional.of("2024-01-01"));

  @Test
  void without_a_policy_the_value_before_it_holds_until_the_next_step() {
    assertThat(changes(PATH.without(FIRST)))
        .containsExactly("2020-01-01 0.0", "2022-01-01 3.0", "2024-01-01 1.0");
    assertThat(changes(PATH.without(SECOND))).containsExactly("2022-01-01 1.0", "2024-01-01 1.0");
  }

  @Test
  void without_both_the_lever_never_moves_before_the_second_ends() {
    assertThat(changes(PATH.without(FIRST).without(SECOND)))
        .containsExactly("2020-01-01 0.0", "2024-01-01 1.0");
  }

  @Test
  void a_policy_that_comes_earlier_ends_earlier() {
    assertThat(changes(PATH.earlier(SECOND, Period.ofMonths(6))))
        .containsExactly("2021-07-01 3.0", "2023-07-01 1.0");
    assertThat(changes(PATH.earlier(SECOND, Period.ofYears(-1))))
        .containsExactly("2022-01-01 1.0", "2023-01-01 3.0", "2025-01-01 1.0");
  }

  /** The first policy has no end of its own: the second takes its place when it did. */
  @Test
  void one_that_another_replaces_is_replaced_on_the_same_day() {
    assertThat(changes(PATH.earlier(FIRST, Period.ofYears(1))))
        .containsExactly("2019-01-01 1.0", "2022-01-01 3.0", "2024-01-01 1.0");
  }

  @Test
  void where_the_first_day_is_a_parameter_the_policy_may_be_left_out_but_not_moved() {
    Move fund =
        new Move("x.y", LocalDate.parse("2021-01-01"), Optional.empty(), OptionalDouble.of(0), 1);

    assertThat(changes(PATH.without(fund)))
        .containsExactly("2021-01-01 0.0", "2022-01-01 3.0", "2024-01-01 1.0");
    assertThatThrownBy(() -> PATH.earlier(fund, Period.ofYears(1)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("can be left out, but not moved");
  }

  @Test
  void a_policy_where_the_path_has_no_step_or_that_passes_another_one_is_refused() {
    assertThatThrownBy(() -> PATH.check(move("2021-01-01", Optional.empty())))
        .hasMessageContaining("the published path of x.y has no step on 2021-01-01");
    assertThatThrownBy(() -> PATH.check(move("2020-01-01", Optional.of("2024-01-01"))))
        .hasMessageContaining("another step between 2020-01-01 and 2024-01-01");
    assertThatThrownBy(() -> PATH.earlier(SECOND, Period.ofYears(2)))
        .hasMessageContaining("x.y would step on 2020-01-01 instead of 2022-01-01");
    assertThatThrownBy(() -> PATH.earlier(FIRST, Period.ofYears(-2)))
        .hasMessageContaining("x.y would step on 2022-01-01 instead of 2020-01-01");
  }

  /** The step of 2022 is from 1 to 3: a quarter of it is 0.5, an eighth 0.25. */
  @Test
  void a_measure_of_a_package_is_its_share_of_the_step_alone_or_with_others() {
    Move quarter = part(0.25);

    assertThat(changes(PATH.without(quarter))).containsExactly("2022-01-01 2.5", "2024-01-01 1.0");
    assertThat(changes(PATH.without(quarter).without(part(0.125))))
        .containsExactly("2022-01-01 2.25", "2024-01-01 1.0");
    assertThat(changes(PATH.earlier(quarter, Period.ofYears(1))))
        .containsExactly("2021-01-01 1.5", "2022-01-01 3.0", "2024-01-01 1.0");
    assertThat(changes(PATH.earlier(quarter, Period.ofYears(-1))))
        .containsExactly("2022-01-01 2.5", "2023-01-01 3.0", "2024-01-01 1.0");
  }

  private static Move part(double share) {
    return new Move(
        "x.y", LocalDate.parse("2022-01-01"), Optional.empty(), OptionalDouble.empty(), share);
  }

  private static Move move(String from, Optional<String> until) {
    return new Move(
        "x.y", LocalDate.parse(from), until.map(LocalDate::parse), OptionalDouble.empty(), 1);
  }

  private static double day(String date) {
    return loam.city.Timescale.dayOf(LocalDate.parse(date));
  }

  private static List<String> changes(StepPath path) {
    Stream<PolicyChange> changes = path.changesFrom(PATH).stream();
    return changes.map(change -> change.from() + " " + change.number()).toList();
  }
}
