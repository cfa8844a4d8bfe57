package loam.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BucketCalendarTest extends EventCalendarContract {
  private static final EventHandler NOTHING = (kind, entity) -> {};

  @Override
  EventCalendar calendar(EntityKeys keys, double bucketWidth) {
    return new BucketCalendar(keys, bucketWidth);
  }

  @Property(tries = 5)
  void a_large_story_is_told_as_by_the_library(
      @ForAll long seed,
      @ForAll @IntRange(min = 1000, max = 5000) int entities,
      @ForAll @IntRange(min = -3, max = 3) int widthExponent) {
    assertToldAsByTheLibrary(seed, entities, widthExponent);
  }

  @Property(tries = 50)
  @Tag("slow")
  void many_large_stories_are_told_as_by_the_library(
      @ForAll long seed,
      @ForAll @IntRange(min = 1000, max = 5000) int entities,
      @ForAll @IntRange(min = -3, max = 3) int widthExponent) {
    assertToldAsByTheLibrary(seed, entities, widthExponent);
  }

  private static void assertToldAsByTheLibrary(long seed, int entities, int widthExponent) {
    double width = Math.pow(10, widthExponent);

    var ours = Story.told(seed, entities, 0.5, 1e3, keys -> new BucketCalendar(keys, width));

    assertThat(ours).isEqualTo(Story.told(seed, entities, 0.5, 1e3, SsjCalendar::new));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE})
  void a_width_that_makes_no_buckets_is_refused(double width) {
    assertThatThrownBy(() -> new BucketCalendar(entity -> entity, width))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bucketWidth (" + width + ")");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-290, 1e-9, 1, 1e9, 1e300})
  void any_width_reaches_the_ends_of_time(double width) {
    var calendar = new BucketCalendar(entity -> entity, width);
    double[] times = {-Double.MAX_VALUE, -1, 0, Double.MIN_VALUE, 1e-200, 1, Double.MAX_VALUE};
    List<Double> log = new ArrayList<>();

    calendar.reset(-Double.MAX_VALUE);
    for (int entity = 0; entity < times.length; entity++) {
      calendar.schedule(times[entity], 0, times.length - 1 - entity);
    }
    calendar.run(Double.MAX_VALUE, (kind, entity) -> log.add(calendar.now()));

    assertThat(log.stream().mapToDouble(Double::doubleValue).toArray()).isEqualTo(times);
  }

  @Test
  void two_walkers_who_never_leave_the_buckets_empty_pass_the_two_billionth_bucket() {
    var calendar = new BucketCalendar(entity -> entity, 1);
    double stride = 8192;
    double end = 0x1p31 + 0x1p16;

    calendar.schedule(0, 0, 0);
    calendar.schedule(stride / 2, 0, 1);
    calendar.run(end, (kind, entity) -> calendar.schedule(calendar.now() + stride, 0, entity));

    assertThat(calendar.executed()).isEqualTo((long) (2 * end / stride) + 1);
  }

  @Test
  void rescheduling_one_entity_again_and_again_takes_no_memory() {
    var calendar = new BucketCalendar(entity -> entity, 1);
    var random = new SplittableRandom(1);
    calendar.schedule(0, 0, 0);
    calendar.run(0, NOTHING);
    int before = calendar.capacity();

    for (int again = 0; again < 1_000_000; again++) {
      calendar.schedule(random.nextDouble(100_000), 0, 0);
    }

    assertThat(calendar.capacity()).isEqualTo(before);
    calendar.run(100_000, NOTHING);
    assertThat(calendar.executed()).isEqualTo(2);
  }

  @Test
  void a_reset_calendar_needs_no_more_memory_for_the_same_course() {
    var calendar = new BucketCalendar(entity -> entity, 0.5);
    List<Integer> capacities = new ArrayList<>();

    for (int life = 0; life < 3; life++) {
      calendar.reset(0);
      for (int entity = 0; entity < 10_000; entity++) {
        calendar.schedule(entity * 0.1, 0, entity);
      }
      calendar.run(500, NOTHING);
      capacities.add(calendar.capacity());
    }

    assertThat(capacities).containsOnly(capacities.get(0));
  }

  @Property(tries = 20)
  void a_copy_goes_on_as_the_original_does(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 400) int entities) {
    var original = new BucketCalendar(entity -> entity, 0.5);
    var copy = new BucketCalendar(entity -> entity, 0.5);
    scheduleAll(original, seed, entities);
    scheduleAll(copy, seed + 1, 2 * entities); // what it held before is forgotten
    original.run(3.25, walker(original, seed, new ArrayList<>()));
    copy.run(1, NOTHING);

    copy.copyFrom(original);

    assertThat(copy.now()).isEqualTo(3.25);
    List<String> copied = new ArrayList<>();
    copy.run(10_000, walker(copy, seed, copied));
    List<String> told = new ArrayList<>();
    original.run(10_000, walker(original, seed, told));
    assertThat(copied).isEqualTo(told).hasSizeGreaterThan(entities / 4);
    assertThat(copy.executed()).isEqualTo(original.executed());
  }

  private static void scheduleAll(BucketCalendar calendar, long seed, int entities) {
    var random = new SplittableRandom(seed);
    for (int entity = 0; entity < entities; entity++) {
      calendar.schedule(random.nextInt(32) / 4.0, entity % 3, entity);
    }
  }

  /** Goes on for up to 9,000 units of time, the longest steps beyond all buckets. */
  private static EventHandler walker(BucketCalendar calendar, long seed, List<String> told) {
    return (kind, entity) -> {
      told.add("%s %d %d".formatted(calendar.now(), kind, entity));
      var random = new SplittableRandom(seed + 31L * entity + Double.hashCode(calendar.now()));
      double step = random.nextInt(10) == 0 ? 8500 : random.nextInt(16) / 4.0 + 0.25;
      if (random.nextInt(8) > 0) {
        calendar.schedule(calendar.now() + step, (kind + 1) % 3, entity);
      }
    };
  }

  @Test
  void a_calendar_of_another_width_is_not_copied() {
    var calendar = new BucketCalendar(entity -> entity, 1);

    assertThatThrownBy(() -> calendar.copyFrom(new BucketCalendar(entity -> entity, 2)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
