package loam.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import loam.jsl.QuietSimulation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class JslCalendarTest extends EventCalendarContract {
  @Override
  EventCalendar calendar(EntityKeys keys, double bucketWidth) {
    return alone(keys);
  }

  private static EventCalendar alone(EntityKeys keys) {
    return JslCalendar.alone(keys, QuietSimulation.make("alone").getModel());
  }

  @Property(tries = 10)
  void a_large_story_is_told_as_by_the_other_library(
      @ForAll long seed, @ForAll @IntRange(min = 1000, max = 5000) int entities) {
    var ours = Story.told(seed, entities, 0.5, 1e3, JslCalendarTest::alone);

    assertThat(ours).isEqualTo(Story.told(seed, entities, 0.5, 1e3, SsjCalendar::new));
  }

  @Test
  void times_within_one_instant_of_jsl_come_in_their_exact_order_even_between_runs() {
    var calendar = alone(entity -> entity);
    List<Integer> log = new ArrayList<>();
    double instant = 0x1p-30;
    for (int entity = 0; entity < 8; entity++) {
      calendar.schedule(1 + instant * (8 - entity) / 8, 0, entity);
    }

    calendar.run(1 + instant / 2, (kind, entity) -> log.add(entity));
    assertThat(log).containsExactly(7, 6, 5, 4);
    calendar.schedule(1 + instant * 9 / 16, 0, 99);
    calendar.cancel(2);
    calendar.run(2, (kind, entity) -> log.add(entity));

    assertThat(log).containsExactly(7, 6, 5, 4, 99, 3, 1, 0);
  }

  @Test
  void a_calendar_that_a_simulation_runs_cannot_be_run() {
    var simulation = QuietSimulation.make("driven");
    var calendar = JslCalendar.within(entity -> entity, simulation.getModel());

    assertThatThrownBy(() -> calendar.run(1, (kind, entity) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("JSL's simulation");
  }
}
