package loam.experiment;

import java.util.Optional;
import java.util.function.Function;
import loam.city.Posterior;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/** Runs each replication in the world of its parameter vector; worlds follow one another. */
final class WorldPerVector implements Replicator {
  private static final int NONE = -1;

  private final Scenario scenario;
  private final Posterior posterior;
  private final Function<Scenario, Replicator> builder;
  private int vector = NONE;
  private Optional<Replicator> current = Optional.empty();

  private WorldPerVector(
      Scenario scenario, Posterior posterior, Function<Scenario, Replicator> builder) {
    this.scenario = scenario;
    this.posterior = posterior;
    this.builder = builder;
  }

  /** What runs replications of a scenario, with its posterior if its city has one. */
  static Replicator of(Scenario scenario, Function<Scenario, Replicator> builder) {
    return scenario
        .city()
        .posterior()
        .<Replicator>map(posterior -> new WorldPerVector(scenario, posterior, builder))
        .orElseGet(() -> builder.apply(scenario));
  }

  @Override
  public Trajectory run(int replication) {
    if (posterior.vectorOf(replication) != vector) {
      current = Optional.of(builder.apply(scenario.inReplication(replication)));
      vector = posterior.vectorOf(replication);
    }
    return current.orElseThrow().run(replication);
  }

  @Override
  public String moment() {
    return current.map(Replicator::moment).orElse("");
  }
}
