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
   * Makes what runs replications of a scenario, one after the other. Only the last that was made is
   * used, so that it may take over the memory of the one before; what makes them belongs to one
   * thread at a time. May be called by many threads at once.
   *
   * @param path how ordinary firms live
   */
  Function<Scenario, Replicator> replicators(OrdinaryPath path);
}
