package loam.kernel;

/** Clock and pending events of one replication. */
public interface EventCalendar {
  double now();

  void schedule(double time, int kind, int subject);

  void cancel(int subject);

  boolean isPending(int subject);

  void run(double end, EventHandler handler);

  long executed();

  void reset(double start);
}
