package loam.kernel;

/** What happens when an event is due. */
@FunctionalInterface
public interface EventHandler {
  void happen(int kind, int subject);
}
