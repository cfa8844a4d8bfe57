package loam.cluster;

import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether anybody is at work; the cluster is asked only when nothing has come for a while. */
final class Heartbeat {
  private static final long WHILE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private final Cluster cluster;
  private final long patience;
  private volatile long lastSeen = System.nanoTime();

  Heartbeat(Cluster cluster) {
    this.cluster = cluster;
    this.patience = TimeUnit.SECONDS.toNanos(cluster.patience());
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
    return since > patience
        ? Optional.of(TimeUnit.NANOSECONDS.toSeconds(patience))
        : Optional.empty();
  }
}
