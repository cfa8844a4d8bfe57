package loam.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Trajectories;
import loam.scenario.Scenario;

/**
 * Trajectories of several scenarios of one plan in a {@link Journal}, so that memory does not grow
 * with scenarios or replications. For one writer, who reads when all are written.
 */
public final class BatchSpool {
  private final Journal journal;
  private final List<Scenario> scenarios;
  private final List<Metric> metrics;
  private final List<LocalDate> dates;
  private final List<String> hashes = new ArrayList<>();
  private final int[] arrived;

  /**
   * A new, empty spool.
   *
   * @param journal of these scenarios and metrics
   * @param scenarios at least one, all of the same plan
   * @param metrics those that are kept
   * @throws IllegalArgumentException if the plans differ
   */
  public BatchSpool(Journal journal, List<Scenario> scenarios, List<Metric> metrics) {
    if (scenarios.stream().map(Scenario::plan).distinct().count() != 1) {
      throw new IllegalArgumentException("the scenarios have no plan in common");
    }
    this.journal = journal;
    this.scenarios = List.copyOf(scenarios);
    this.metrics = List.copyOf(metrics);
    this.dates = Ecosystem.recordDates(scenarios.get(0).plan().end());
    this.arrived = new int[scenarios.size()];
    scenarios.forEach(scenario -> hashes.add(""));
  }

  /** Adds the next replication of a scenario, which is given by its place, from 0. */
  public void add(int scenario, Trajectory trajectory) {
    if (trajectory.replication() != arrived[scenario] + 1) {
      throw new IllegalArgumentException(
          "replication %d of %s follows %d"
              .formatted(
                  trajectory.replication(), scenarios.get(scenario).name(), arrived[scenario]));
    }
    if (journal.hash(scenario, trajectory.replication()).isEmpty()) {
      journal.commit(scenario, trajectory);
    }
    String hash = journal.hash(scenario, trajectory.replication()).orElseThrow();
    hashes.set(scenario, Sha256.of(hashes.get(scenario) + hash));
    arrived[scenario]++;
  }

  /**
   * For each scenario, the last link of a chain over its replications: SHA-256 of the link before
   * and the SHA-256 of all values of the replication, both in hexadecimal.
   */
  public List<String> hashes() {
    return List.copyOf(hashes);
  }

  /** The trajectories of one scenario, which is given by its place, from 0. */
  public Kept of(int scenario) {
    return new Kept(scenario);
  }

  /** One scenario's part of the spool. */
  public final class Kept implements Trajectories, TrajectorySource {
    private final int place;

    private Kept(int place) {
      this.place = place;
    }

    @Override
    public String scenario() {
      return scenarios.get(place).name();
    }

    @Override
    public boolean backcast() {
      return scenarios.get(place).backcast();
    }

    @Override
    public List<String> metrics() {
      return metrics.stream().map(Metric::id).toList();
    }

    @Override
    public List<LocalDate> dates() {
      return dates;
    }

    @Override
    public int replications() {
      return arrived[place];
    }

    @Override
    public double[] replication(int index) {
      return journal.values(place, index + 1);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the metric is not kept
     */
    @Override
    public double[][] values(Metric metric) {
      int row = metrics.indexOf(metric);
      if (row < 0) {
        throw new IllegalArgumentException("%s is not kept".formatted(metric.id()));
      }
      double[][] values = new double[replications()][];
      for (int index = 0; index < values.length; index++) {
        values[index] = journal.values(place, index + 1, row);
      }
      return values;
    }
  }
}
