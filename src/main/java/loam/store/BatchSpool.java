package loam.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Trajectories;
import loam.scenario.SweptScenarios;
import loam.store.table.TrajectorySource;

/**
 * Trajectories of the scenarios of a sweep in a {@link Journal}, so that memory does not grow with
 * scenarios or replications. For one writer, who reads when all are written.
 */
public final class BatchSpool {
  private final Journal journal;
  private final IntFunction<String> names;
  private final boolean backcast;
  private final List<Metric> metrics;
  private final List<LocalDate> dates;
  private final SortedSet<Integer> left = new TreeSet<>();
  private final int[] ended;

  /**
   * A new, empty spool.
   *
   * @param journal of these scenarios and metrics
   * @param scenarios the one without a sweep and those of its points
   * @param metrics those that are kept
   */
  public BatchSpool(Journal journal, SweptScenarios scenarios, List<Metric> metrics) {
    this.journal = journal;
    this.names = scenarios::name;
    this.backcast = scenarios.base().backcast();
    this.metrics = List.copyOf(metrics);
    this.dates = Ecosystem.recordDates(scenarios.base().plan().end());
    this.ended = new int[scenarios.size()];
  }

  /** Adds the next replication of a scenario, which is given by its place, from 0. */
  public void add(int scenario, Trajectory trajectory) {
    take(scenario, trajectory.replication());
    if (journal.hash(scenario, trajectory.replication()).isEmpty()) {
      journal.commit(scenario, trajectory);
    }
  }

  /**
   * Goes on without the next replication of a scenario, which failed. It is left out of all
   * scenarios, so that each replication that is there is there under every one.
   */
  public void skip(int scenario, int replication) {
    take(scenario, replication);
    left.add(replication);
  }

  private void take(int scenario, int replication) {
    if (replication != ended[scenario] + 1) {
      throw new IllegalArgumentException(
          "replication %d of %s follows %d"
              .formatted(replication, names.apply(scenario), ended[scenario]));
    }
    ended[scenario]++;
  }

  private List<Integer> numbers(int scenario) {
    return IntStream.rangeClosed(1, ended[scenario])
        .filter(number -> !left.contains(number))
        .boxed()
        .toList();
  }

  /** For each scenario, SHA-256 of all values of each replication. */
  public List<List<String>> hashes() {
    List<List<String>> hashes = new ArrayList<>();
    for (int scenario = 0; scenario < ended.length; scenario++) {
      int place = scenario;
      hashes.add(
          numbers(scenario).stream()
              .map(number -> journal.hash(place, number).orElseThrow())
              .toList());
    }
    return hashes;
  }

  /** What has come of one scenario until now, which is given by its place, from 0. */
  public Kept of(int scenario) {
    return new Kept(scenario);
  }

  /** One scenario's part of the spool. */
  public final class Kept implements Trajectories, TrajectorySource {
    private final int place;
    private final List<Integer> numbers;

    private Kept(int place) {
      this.place = place;
      this.numbers = BatchSpool.this.numbers(place);
    }

    @Override
    public String scenario() {
      return names.apply(place);
    }

    @Override
    public boolean backcast() {
      return backcast;
    }

    @Override
    public List<Metric> metrics() {
      return metrics;
    }

    @Override
    public List<LocalDate> dates() {
      return dates;
    }

    @Override
    public int replications() {
      return numbers.size();
    }

    @Override
    public List<Integer> numbers() {
      return numbers;
    }

    @Override
    public double[] replication(int index) {
      return journal.values(place, numbers.get(index));
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
        values[index] = journal.values(place, numbers.get(index), row);
      }
      return values;
    }
  }
}
