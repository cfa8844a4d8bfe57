package loam.cluster;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether anybody is at work; the cluster is asked only when nothing has come for a while. */
final class Attendance {
  private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Cluster cluster;
  private volatile long lastSeen = System.nanoTime();

  Attendance(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Somebody has sent something. */
  void seen() {
    lastSeen = System.nanoTime();
  }

  /** For how many seconds nobody has been there, if that is too long. */
  Optional<Long> missedFor() {
    long since = System.nanoTime() - lastSeen;
    if (since > WHILE_NANOS && cluster.hasExecutors()) {
      seen();
      return Optional.empty();
    }
    return since > PATIENCE_NANOS
        ? Optional.of(TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS))
        : Optional.empty();
  }
}
