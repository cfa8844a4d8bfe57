package loam.experiment;

import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/** Runs replications of one scenario, one after the other. It belongs to one thread at a time. */
public interface Replicator {
  /** What runs replications of a scenario, each in the world of its parameter vector. */
  static Replicator inTheirWorlds(Scenario scenario, Engine engine) {
    return WorldPerVector.of(scenario, world -> engine.replicator(world, OrdinaryPath.COUNTED));
  }

  /**
   * Simulates one replication from the start to the end of the horizon. Whoever fails is not used
   * again.
   *
   * @param replication its number, from 1
   */
  Trajectory run(int replication);

  /** The date that the clock shows, for messages. */
  String moment();
}
