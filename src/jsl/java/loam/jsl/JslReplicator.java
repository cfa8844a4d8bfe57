package loam.jsl;

import jsl.simulation.Simulation;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Replicator;
import loam.scenario.Scenario;

/**
 * A simulation of JSL whose model is one ecosystem. JSL's loop runs a replication whenever one is
 * asked for; the numbers it counts are not Loam's, since several threads share the experiment.
 */
final class JslReplicator implements Replicator {
  private final Simulation simulation;
  private final EcosystemElement element;
  private int number;

  JslReplicator(Scenario scenario, OrdinaryPath path) {
    simulation = QuietSimulation.make("Loam");
    element = new EcosystemElement(simulation.getModel(), "ecosystem", scenario, path);
    element.number(() -> number);
    simulation.setNumberOfReplications(scenario.plan().replications());
    simulation.setLengthOfReplication(element.days());
  }

  @Override
  public Trajectory run(int replication) {
    number = replication;
    if (!simulation.hasNextReplication()) {
      simulation.end();
    }
    if (simulation.isCreated() || simulation.isEnded()) {
      simulation.initialize();
    }
    simulation.runNext();
    return element.trajectory();
  }

  @Override
  public String moment() {
    return element.moment();
  }
}
