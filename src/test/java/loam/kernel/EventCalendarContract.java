package loam.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every calendar promises. Entities have their own numbers as keys unless a test says else.
 */
abstract class EventCalendarContract {
  private static final EventHandler NOTHING = (kind, entity) -> {};

  /** A new calendar; an engine without buckets takes no notice of their width. */
  abstract EventCalendar calendar(EntityKeys keys, double bucketWidth);

  private EventCalendar calendar() {
    return calendar(entity -> entity, 1);
  }

  @Test
  void events_happen_in_order_of_time_then_kind_then_key() {
    var calendar = calendar(entity -> -entity, 1);
    List<String> log = new ArrayList<>();

    calendar.schedule(2, 0, 0);
    calendar.schedule(1, 1, 1);
    calendar.schedule(1, 0, 2);
    calendar.schedule(1, 0, 3);
    calendar.schedule(1, 127, 4);
    calendar.run(5, (kind, entity) -> log.add(calendar.now() + " " + kind + " " + entity));

    assertThat(log).containsExactly("1.0 0 3", "1.0 0 2", "1.0 1 1", "1.0 127 4", "2.0 0 0");
  }

  @Test
  void times_that_differ_in_the_last_bit_are_not_simultaneous() {
    var calendar = calendar(entity -> entity, 1000);
    List<Integer> log = new ArrayList<>();
    double later = 700;
    double earlier = Math.nextDown(later);

    calendar.schedule(later, 0, 0);
    calendar.schedule(earlier, 1, 1);
    calendar.schedule(Math.nextDown(earlier), 2, 2);
    calendar.run(later, (kind, entity) -> log.add(entity));

    assertThat(log).containsExactly(2, 1, 0);
  }

  @Test
  void the_two_zeros_are_one_time() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();

    calendar.schedule(0.0, 0, 0);
    calendar.schedule(-0.0, 1, 1);
    calendar.run(0, (kind, entity) -> log.add(entity));

    assertThat(log).containsExactly(0, 1);
  }

  @Test
  void an_event_happens_at_the_very_time_it_was_scheduled_for() {
    var calendar = calendar();
    List<Double> log = new ArrayList<>();

    calendar.run(0.3, NOTHING);
    calendar.schedule(1.1, 0, 0);
    calendar.run(0.7, NOTHING);
    calendar.schedule(1e15 + 0.125, 0, 1);
    calendar.run(1e16, (kind, entity) -> log.add(calendar.now()));

    assertThat(log).containsExactly(1.1, 1e15 + 0.125);
  }

  @Test
  void the_end_of_a_run_is_included_and_becomes_now() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();

    calendar.schedule(3, 0, 0);
    calendar.schedule(Math.nextUp(3.0), 0, 1);
    calendar.run(3, (kind, entity) -> log.add(entity));

    assertThat(log).containsExactly(0);
    assertThat(calendar.now()).isEqualTo(3);
    assertThat(calendar.isPending(1)).isTrue();
    assertThat(calendar.executed()).isEqualTo(1);
  }

  @Test
  void a_run_without_events_only_moves_the_clock() {
    var calendar = calendar();

    calendar.run(1e7, NOTHING);
    calendar.run(1e7, NOTHING);

    assertThat(calendar.now()).isEqualTo(1e7);
    assertThat(calendar.executed()).isZero();
  }

  @Test
  void a_second_event_of_a_entity_replaces_the_first() {
    var calendar = calendar();
    List<String> log = new ArrayList<>();

    calendar.schedule(1, 1, 0);
    calendar.schedule(2, 2, 0);
    calendar.run(5, (kind, entity) -> log.add(calendar.now() + " " + kind));

    assertThat(log).containsExactly("2.0 2");
  }

  @Test
  void rescheduling_to_the_same_time_gives_one_event_of_the_last_kind() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();

    calendar.schedule(1, 1, 0);
    calendar.cancel(0);
    calendar.schedule(1, 2, 0);
    calendar.schedule(4, 3, 0);
    calendar.schedule(1, 4, 0);
    calendar.run(5, (kind, entity) -> log.add(kind));

    assertThat(log).containsExactly(4);
  }

  @Test
  void a_cancelled_event_does_not_happen() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();

    calendar.schedule(1, 0, 0);
    calendar.schedule(1, 0, 1);
    calendar.cancel(1);
    calendar.cancel(99);
    calendar.run(5, (kind, entity) -> log.add(entity));

    assertThat(log).containsExactly(0);
    assertThat(calendar.isPending(1)).isFalse();
  }

  @Test
  void a_handler_may_cancel_what_would_have_been_next() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();

    calendar.schedule(1, 0, 0);
    calendar.schedule(1, 0, 1);
    calendar.schedule(1.5, 0, 2);
    calendar.schedule(1.75, 0, 3);
    calendar.run(
        5,
        (kind, entity) -> {
          log.add(entity);
          calendar.cancel(1);
          calendar.cancel(2);
        });

    assertThat(log).containsExactly(0, 3);
  }

  @Test
  void an_event_scheduled_at_now_comes_in_its_order_among_those_not_yet_executed() {
    var calendar = calendar();
    List<String> log = new ArrayList<>();
    EventHandler handler =
        (kind, entity) -> {
          log.add(kind + " " + entity);
          if (entity == 5) {
            calendar.schedule(calendar.now(), 1, 0);
            calendar.schedule(calendar.now(), 2, 6);
            calendar.schedule(calendar.now(), 1, 5);
            calendar.cancel(5);
          }
        };

    calendar.schedule(1, 2, 5);
    calendar.schedule(1, 2, 7);
    calendar.schedule(1, 3, 1);
    calendar.run(1, handler);

    assertThat(log).containsExactly("2 5", "1 0", "2 6", "2 7", "3 1");
  }

  @Test
  void the_event_being_executed_is_no_longer_pending() {
    var calendar = calendar();
    List<Boolean> log = new ArrayList<>();

    calendar.schedule(1, 0, 0);
    calendar.run(5, (kind, entity) -> log.add(calendar.isPending(entity)));

    assertThat(log).containsExactly(false);
  }

  @Test
  void reset_forgets_everything_and_may_set_the_clock_back() {
    var calendar = calendar();
    List<Double> log = new ArrayList<>();
    for (int entity = 0; entity < 100; entity++) {
      calendar.schedule(entity * 1000.0, 0, entity);
    }
    calendar.run(500, NOTHING);

    calendar.reset(-10);

    assertThat(calendar.now()).isEqualTo(-10);
    assertThat(calendar.executed()).isZero();
    assertThat(calendar.isPending(50)).isFalse();
    calendar.schedule(-10, 0, 50);
    calendar.run(1e6, (kind, entity) -> log.add(calendar.now()));
    assertThat(log).containsExactly(-10.0);
  }

  @Test
  void a_handler_that_fails_leaves_the_other_events_pending_and_the_calendar_usable() {
    var calendar = calendar();
    List<Integer> log = new ArrayList<>();
    EventHandler failing =
        (kind, entity) -> {
          throw new UnsupportedOperationException("not today");
        };
    calendar.schedule(1, 0, 0);
    calendar.schedule(1, 0, 1);
    calendar.schedule(2, 0, 2);

    assertThatThrownBy(() -> calendar.run(5, failing)).hasMessage("not today");

    assertThat(calendar.now()).isEqualTo(1);
    assertThat(calendar.executed()).isEqualTo(1);
    assertThat(calendar.isPending(0)).isFalse();
    calendar.run(9, (kind, entity) -> log.add(entity));
    assertThat(log).containsExactly(1, 2);
    assertThat(calendar.now()).isEqualTo(9);
    calendar.schedule(10, 0, 3);
    calendar.run(11, (kind, entity) -> log.add(entity));
    assertThat(log).containsExactly(1, 2, 3);
    assertThat(calendar.now()).isEqualTo(11);
  }

  @ParameterizedTest
  @CsvSource({
    "4.5, 0, 0",
    "NaN, 0, 0",
    "Infinity, 0, 0",
    "-Infinity, 0, 0",
    "6, -1, 0",
    "6, 128, 0",
    "6, 0, -1"
  })
  void an_impossible_event_is_refused_by_name(double time, int kind, int entity) {
    var calendar = calendar();
    calendar.schedule(7, 3, 0);
    calendar.run(5, NOTHING);

    assertThatThrownBy(() -> calendar.schedule(time, kind, entity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kind " + kind)
        .hasMessageContaining("entity " + entity)
        .hasMessageContaining("time " + time)
        .hasMessageContaining("now 5.0");
    assertThat(calendar.isPending(0)).isTrue();
  }

  @Test
  void a_negative_entity_is_refused() {
    var calendar = calendar();

    assertThatThrownBy(() -> calendar.cancel(-3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entity -3");
    assertThatThrownBy(() -> calendar.isPending(-4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entity -4");
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.5, Double.NaN, Double.POSITIVE_INFINITY})
  void a_run_to_the_past_or_to_no_time_at_all_is_refused(double end) {
    var calendar = calendar();
    calendar.run(5, NOTHING);

    assertThatThrownBy(() -> calendar.run(end, NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("end (" + end + ")")
        .hasMessageContaining("now (5.0)");
    assertThat(calendar.now()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void a_reset_to_no_time_at_all_is_refused(double start) {
    var calendar = calendar();

    assertThatThrownBy(() -> calendar.reset(start))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("start (" + start + ")");
  }

  @Test
  void a_handler_can_neither_run_nor_reset_the_calendar_that_runs_it() {
    var calendar = calendar();

    calendar.schedule(1, 3, 7);
    assertThatThrownBy(() -> calendar.run(5, (kind, entity) -> calendar.run(6, NOTHING)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("run(6.0)")
        .hasMessageContaining("kind 3, entity 7, time 1.0");
    calendar.schedule(2, 4, 8);
    assertThatThrownBy(() -> calendar.run(5, (kind, entity) -> calendar.reset(0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("reset(0.0)")
        .hasMessageContaining("kind 4, entity 8, time 2.0");
  }

  @Test
  void thousands_of_simultaneous_events_come_in_order_of_their_keys() {
    int entities = 20_000;
    long mask = 0x2AAA;
    var calendar = calendar(entity -> entity ^ mask, 0.5);
    List<Long> log = new ArrayList<>();

    for (int entity = 0; entity < entities; entity++) {
      calendar.schedule(3, 0, entity);
    }
    calendar.run(3, (kind, entity) -> log.add(entity ^ mask));

    assertThat(log).hasSize(entities).isSorted();
  }

  @Property(tries = 300)
  void a_random_story_is_told_as_by_the_oracle(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int entities,
      @ForAll @IntRange(min = -3, max = 3) int widthExponent,
      @ForAll @IntRange(min = -2, max = 2) int gridExponent,
      @ForAll @IntRange(min = 0, max = 7) int horizonExponent) {
    double width = Math.pow(10, widthExponent);
    double grid = Math.pow(10, gridExponent);
    double horizon = Math.pow(10, horizonExponent);

    var lines = Story.told(seed, entities, grid, horizon, keys -> calendar(keys, width));

    assertThat(lines).isEqualTo(Story.told(seed, entities, grid, horizon, NaiveCalendar::new));
  }

  @Property(tries = 50)
  void the_clock_never_runs_back(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int entities) {
    var lines = Story.told(seed, entities, 1, 100, keys -> calendar(keys, 0.25));

    for (int line = 1; line < lines.size(); line++) {
      if (lines.get(line).kind() != Story.RESET) {
        assertThat(lines.get(line).time()).isGreaterThanOrEqualTo(lines.get(line - 1).time());
      }
    }
  }

  @Test
  void many_small_steps_of_one_entity_are_all_taken() {
    var calendar = calendar(entity -> entity, 0.5);
    double step = 0x1p-10;

    calendar.schedule(0, 0, 0);
    calendar.run(99, (kind, entity) -> calendar.schedule(calendar.now() + step, 0, 0));

    assertThat(calendar.executed()).isEqualTo(99 * 1024 + 1);
  }
}
