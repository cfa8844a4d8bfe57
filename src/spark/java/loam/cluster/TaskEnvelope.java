package loam.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkEnv;

/**
 * A piece of work as it goes to executors, and what they do with it. Spark keeps one for all tasks
 * of an executor, so that what is prepared for one block serves the next.
 */
final class TaskEnvelope implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String build;
  private final byte[] work;
  private final transient String own = Build.own();
  private final transient List<ExecutorWorker> prepared = new ArrayList<>();

  /**
   * An order.
   *
   * @param build who we are; no other Loam may take it
   * @param work packed
   */
  TaskEnvelope(String build, byte[] work) {
    this.build = build;
    this.work = work;
  }

  private Object readResolve() {
    return new TaskEnvelope(build, work);
  }

  /**
   * Does some jobs on this machine.
   *
   * @param jobs packed, a list
   * @return a {@link TaskReport}, packed
   */
  byte[] carryOut(byte[] jobs) {
    String host = SparkEnv.get().blockManager().blockManagerId().host();
    if (!own.equals(build)) {
      return Packing.pack(new TaskReport(host, own, Optional.empty(), 0, List.of()));
    }
    try {
      long start = System.nanoTime();
      List<Object> results = workshop().work((List<?>) Packing.unpack(jobs));
      long nanos = System.nanoTime() - start;
      return Packing.pack(new TaskReport(host, own, Optional.empty(), nanos, results));
    } catch (RuntimeException | LinkageError e) {
      return Packing.pack(new TaskReport(host, own, Optional.of(e.toString()), 0, List.of()));
    }
  }

  private ExecutorWorker workshop() {
    synchronized (prepared) {
      if (prepared.isEmpty()) {
        prepared.add(ExecutorWorker.of(work));
      }
      return prepared.get(0);
    }
  }
}
