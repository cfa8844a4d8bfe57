package loam.kernel;

/**
 * A simulation clock and the events it has still to meet: at most one per entity.
 *
 * <p>Events happen in the order of (time, kind, key of the entity), never in the order of
 * scheduling, so every engine behind this port gives the same sequence. A time is a finite number
 * in the unit of the caller; a kind is in 0..127; an entity is a slot number ≥ 0, and slots should
 * be dense, since memory grows with the largest. The two zeros are one time, and the clock shows 0
 * for both. A calendar belongs to one thread.
 *
 * <p>A handler that throws ends the run: the clock stays at its event, which counts as executed,
 * and all others stay pending.
 */
public interface EventCalendar {
  /** Time of the event being executed, or of the last run's end. */
  double now();

  /**
   * The entity's one pending event becomes this one; an earlier pending event of the entity is
   * replaced. Scheduling at exactly {@link #now()} is legal: among the events not yet executed this
   * one comes in its order.
   *
   * @param time when, finite and ≥ {@code now()}
   * @param kind what, in 0..127
   * @param entity to whom, ≥ 0
   * @throws IllegalArgumentException if one of them is out of its range; nothing changes then
   */
  void schedule(double time, int kind, int entity);

  /**
   * The entity's pending event, if any, will not happen.
   *
   * @throws IllegalArgumentException if {@code entity} is negative
   */
  void cancel(int entity);

  /**
   * Whether the entity has an event to come; the event being executed is no longer one.
   *
   * @throws IllegalArgumentException if {@code entity} is negative
   */
  boolean isPending(int entity);

  /**
   * Executes all events with time ≤ {@code end} in order (time, then kind, then key of the entity),
   * events scheduled meanwhile included; then {@code now() == end}.
   *
   * @param end finite and ≥ {@code now()}
   * @throws IllegalArgumentException if {@code end} is out of its range
   * @throws IllegalStateException if called from a handler of this calendar
   */
  void run(double end, EventHandler handler);

  /** Number of events executed since reset. */
  long executed();

  /**
   * Forgets all pending events and sets the clock; arrays are kept for reuse.
   *
   * @param start the new time of the clock, finite
   * @throws IllegalArgumentException if {@code start} is not finite
   * @throws IllegalStateException if called from a handler of this calendar
   */
  void reset(double start);
}
