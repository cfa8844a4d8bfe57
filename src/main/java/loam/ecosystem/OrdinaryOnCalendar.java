package loam.ecosystem;

import java.util.Arrays;
import loam.kernel.EventCalendar;
import loam.random.Draws;

/**
 * The reference for {@link OrdinaryFirms}: each ordinary firm is an entity of the calendar, with an
 * event for its registration and one for its exit. The counts are the same to the bit.
 */
final class OrdinaryOnCalendar {
  private static final int FIRST_ENTITY = Ecosystem.FIRST_FIRM + 1;

  private final OrdinaryFirms counts;
  private final EventCalendar calendar;
  private long[] key = new long[0];
  private boolean[] dormant = new boolean[0];
  private int[] free = new int[64];
  private int freeCount;
  private int used;

  OrdinaryOnCalendar(OrdinaryFirms counts, EventCalendar calendar) {
    this.counts = counts;
    this.calendar = calendar;
  }

  void reset() {
    used = 0;
    freeCount = 0;
  }

  long keyOf(int entity) {
    return key[placeOf(entity)];
  }

  void scheduleRegistration(long firmKey, double time) {
    calendar.schedule(time, EventKind.REGISTRATION.ordinal(), entityOf(take(firmKey)));
  }

  void register(Draws draws, int entity, double now) {
    int place = placeOf(entity);
    boolean isDormant = counts.isDormant(draws, key[place]);
    dormant[place] = isDormant;
    counts.registerAt(now, isDormant);
    double exit = counts.exitTime(draws, key[place]);
    if (Double.isInfinite(exit)) {
      release(place);
    } else {
      calendar.schedule(exit, EventKind.EXIT_CANDIDATE.ordinal(), entity);
    }
  }

  void scheduleExit(long firmKey, double time, boolean isDormant) {
    if (!Double.isInfinite(time)) {
      int place = take(firmKey);
      dormant[place] = isDormant;
      calendar.schedule(time, EventKind.EXIT_CANDIDATE.ordinal(), entityOf(place));
    }
  }

  void exit(int entity, double now) {
    int place = placeOf(entity);
    counts.exitAt(now, dormant[place]);
    release(place);
  }

  private int take(long firmKey) {
    int place = freeCount > 0 ? free[--freeCount] : used++;
    if (place == key.length) {
      int size = Math.max(1024, 2 * place);
      key = Arrays.copyOf(key, size);
      dormant = Arrays.copyOf(dormant, size);
    }
    key[place] = firmKey;
    return place;
  }

  private void release(int place) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = place;
  }

  private static int entityOf(int place) {
    return FIRST_ENTITY + 2 * place;
  }

  private static int placeOf(int entity) {
    return (entity - FIRST_ENTITY) / 2;
  }
}
