package loam.comparison;

import java.util.Optional;

/** Where finished pairings of twins are safe; their trajectories are kept elsewhere. */
public interface TwinsCheckpoint {
  /** Keeps nothing. */
  TwinsCheckpoint NONE =
      new TwinsCheckpoint() {
        @Override
        public Optional<Twins.Replication> recall(int replication) {
          return Optional.empty();
        }

        @Override
        public void commit(Twins.Replication pair) {}
      };

  /** A replication that was committed, without trajectories. */
  Optional<Twins.Replication> recall(int replication);

  /** Keeps a replication without trajectories: when this returns it is safe. */
  void commit(Twins.Replication pair);
}
