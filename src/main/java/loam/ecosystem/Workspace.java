package loam.ecosystem;

import java.util.Optional;
import java.util.function.Function;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;

/**
 * The large arrays of ecosystems that follow one another, so that a world after the first makes no
 * garbage: whoever builds an ecosystem in it takes them over from the one before, which must not be
 * run again. It belongs to one thread at a time.
 */
public final class Workspace {
  private final EventCalendar calendar;
  private EntityKeys keys = entity -> entity;
  private Optional<Firms> firms = Optional.empty();
  private Optional<VentureFirms> venture = Optional.empty();

  /**
   * An empty one.
   *
   * @param calendars makes the event calendar, given the keys of its entities
   */
  public Workspace(Function<EntityKeys, EventCalendar> calendars) {
    this.calendar = calendars.apply(entity -> keys.keyOf(entity));
  }

  /** The calendar, whose entities have other keys from now on. */
  EventCalendar calendar(EntityKeys others) {
    keys = others;
    return calendar;
  }

  /** Room for firms that may hold so many titles. */
  Firms firms(int tiers) {
    Firms room = firms.filter(before -> before.tiers() == tiers).orElseGet(() -> new Firms(tiers));
    firms = Optional.of(room);
    return room;
  }

  /** The venture side of the same firms. */
  VentureFirms venture(Firms of, int funds, double fundedYears) {
    VentureFirms room = new VentureFirms(of, funds, fundedYears);
    venture.filter(before -> before.hasRoomFor(funds)).ifPresent(room::takeOver);
    venture = Optional.of(room);
    return room;
  }
}
