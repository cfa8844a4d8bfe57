package loam.experiment;

import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.scenario.Scenario;

/**
 * Who keeps the clock, the event list and the loop over replications. The results are the same to
 * the bit. {@link Engines} tells which there are; one that comes with a build profile is a service
 * of this type.
 */
public interface Engine {
  /** Loam's own bucketed calendar. */
  Engine LOAM = Engines.OWN;

  /** The simulator and event list of SSJ (Université de Montréal). */
  Engine SSJ = Engines.SSJ;

  /** The name that options use, in lower case. */
  String id();

  /**
   * What runs replications of a scenario one after the other; may be called by many threads at
   * once.
   *
   * @param path how ordinary firms live
   */
  Replicator replicator(Scenario scenario, OrdinaryPath path);

  /**
   * Makes replicators of which only the last is used, so that each may take over the memory of the
   * one before. It belongs to one thread at a time.
   */
  default Function<Scenario, Replicator> oneAfterAnother(OrdinaryPath path) {
    return scenario -> replicator(scenario, path);
  }
}
