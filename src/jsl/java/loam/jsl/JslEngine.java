package loam.jsl;

import java.util.function.Function;
import jsl.simulation.Simulation;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.experiment.Engine;
import loam.experiment.Replicator;
import loam.scenario.Scenario;

/** The engine {@code jsl}: a service that Loam finds at run time. */
public final class JslEngine implements Engine {
  private static final Object ONE_AT_A_TIME = new Object();

  /** Fails where JSL is missing, so that nobody chooses an engine that cannot run. */
  public JslEngine() {
    Simulation.LOGGER.getName();
  }

  @Override
  public String id() {
    return "jsl";
  }

  @Override
  public Function<Scenario, Replicator> replicators(OrdinaryPath path) {
    return scenario -> replicator(scenario, path);
  }

  private static Replicator replicator(Scenario scenario, OrdinaryPath path) {
    synchronized (ONE_AT_A_TIME) {
      return new JslReplicator(scenario, path);
    }
  }
}
