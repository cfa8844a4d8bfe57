package loam.kernel;

/** What happens at an event; called by {@link EventCalendar#run}, one event at a time. */
@FunctionalInterface
public interface EventHandler {
  /**
   * The event takes place. The entity is no longer pending; the handler may schedule and cancel.
   *
   * @param kind what happens, in 0..127
   * @param entity to whom, a slot number
   */
  void happen(int kind, int entity);
}
