package loam.browser;

import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
import loam.scenario.Scenario;

/** What is run on both platforms, so that it uses nothing that one of them lacks. */
public final class HashedReplications {
  private static final double BUCKET_DAYS = 0.5;
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private HashedReplications() {}

  /** A line for each replication: its number, events, and a hash of the bits of all its metrics. */
  public static String of(Scenario scenario, int replications) {
    Ecosystem ecosystem =
        new Ecosystem(
            scenario, keys -> new BucketCalendar(keys, BUCKET_DAYS), OrdinaryPath.COUNTED);
    StringBuilder lines = new StringBuilder();
    for (int replication = 1; replication <= replications; replication++) {
      Trajectory trajectory = ecosystem.run(replication);
      lines
          .append(replication)
          .append(' ')
          .append(trajectory.events())
          .append(' ')
          .append(hash(trajectory.values()))
          .append('\n');
    }
    return lines.toString();
  }

  private static long hash(double[] values) {
    long hash = BASIS;
    for (double value : values) {
      hash = (hash ^ Double.doubleToLongBits(value)) * PRIME;
      hash ^= hash >>> 29;
    }
    return hash;
  }
}
