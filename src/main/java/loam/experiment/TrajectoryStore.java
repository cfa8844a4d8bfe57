package loam.experiment;

import loam.ecosystem.Trajectory;

/** Trajectories that grow by one replication after the other. */
public interface TrajectoryStore extends Trajectories {
  /**
   * Adds the next replication, or checks one that is there already.
   *
   * @throws IllegalStateException if a replication that is there has other values
   */
  void put(Trajectory trajectory);

  /** Leaves out a replication that failed: one that is there, or the next. */
  void skip(int replication);

  /** Number of the replication that comes next, from 1. */
  int next();
}
