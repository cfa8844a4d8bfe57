package loam.experiment;

import java.util.Optional;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Trajectory;

/** Runs replications of one scenario, one after the other. It belongs to one thread at a time. */
public interface Replicator {
  /**
   * Simulates one replication from the start to the end of the horizon. Whoever fails is not used
   * again.
   *
   * @param replication its number, from 1
   */
  Trajectory run(int replication);

  /** The ecosystem that it runs, if another can go on from its past. */
  default Optional<Ecosystem> copyable() {
    return Optional.empty();
  }

  /** The date that the clock shows, for messages. */
  String moment();
}
