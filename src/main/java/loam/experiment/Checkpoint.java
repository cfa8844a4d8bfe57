package loam.experiment;

import java.util.Optional;
import loam.ecosystem.Trajectory;

/**
 * Where finished replications are safe, whatever ends the process. Each is committed once, alone,
 * in any order, by any thread or on behalf of any machine.
 */
public interface Checkpoint {
  /** Keeps nothing. */
  Checkpoint NONE =
      new Checkpoint() {
        @Override
        public Optional<Trajectory> recall(int scenario, int replication) {
          return Optional.empty();
        }

        @Override
        public void commit(int scenario, Trajectory trajectory) {}
      };

  /**
   * A replication that was committed; values that were not kept are NaN. May be called by many
   * threads at once.
   *
   * @param scenario its place in the list of scenarios, from 0
   * @param replication its number, from 1
   */
  Optional<Trajectory> recall(int scenario, int replication);

  /**
   * Keeps a replication: when this returns it is safe. May be called by many threads at once.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept
   */
  void commit(int scenario, Trajectory trajectory);

  /** The same for a list of scenarios whose first has another place here. */
  default Checkpoint from(int first) {
    Checkpoint all = this;
    return new Checkpoint() {
      @Override
      public Optional<Trajectory> recall(int scenario, int replication) {
        return all.recall(first + scenario, replication);
      }

      @Override
      public void commit(int scenario, Trajectory trajectory) {
        all.commit(first + scenario, trajectory);
      }
    };
  }
}
