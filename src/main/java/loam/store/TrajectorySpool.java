package loam.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.TrajectoryStore;
import loam.store.file.Sha256;
import loam.store.table.TrajectorySource;

/**
 * The trajectories of one scenario in a {@link Journal}, so that memory does not grow with their
 * number. For one writer, who reads when all are written.
 */
public final class TrajectorySpool implements TrajectoryStore, TrajectorySource, AutoCloseable {
  private final Journal journal;
  private final int scenario;
  private final String name;
  private final boolean backcast;
  private final List<LocalDate> dates;
  private final MetricCatalogue catalogue;
  private final List<Integer> numbers = new ArrayList<>();
  private int next = 1;

  /**
   * A new, empty spool. What the journal holds already is in the spool when it has been added.
   *
   * @param journal keeps all metrics
   * @param scenario place of the scenario in the journal, from 0
   * @param name of the scenario
   * @param backcast whether it rewrites the past
   */
  public TrajectorySpool(
      Journal journal, int scenario, String name, boolean backcast, List<LocalDate> dates) {
    this.journal = journal;
    this.scenario = scenario;
    this.name = name;
    this.backcast = backcast;
    this.dates = List.copyOf(dates);
    this.catalogue = new MetricCatalogue(journal.metrics());
  }

  /**
   * A spool with a journal of its own.
   *
   * @throws java.io.UncheckedIOException if the file cannot be made
   */
  static TrajectorySpool create(Path file, String name, boolean backcast, List<LocalDate> dates) {
    Journal journal = Journal.passing(file, 1, Metric.all(), dates.size());
    return new TrajectorySpool(journal, 0, name, backcast, dates);
  }

  /** Some replications that a journal holds, all of them. */
  public static TrajectorySpool of(
      Journal journal,
      int scenario,
      String name,
      boolean backcast,
      List<LocalDate> dates,
      List<Integer> numbers) {
    TrajectorySpool spool = new TrajectorySpool(journal, scenario, name, backcast, dates);
    spool.numbers.addAll(numbers);
    return spool;
  }

  /** Appends the next replication. */
  public void add(Trajectory trajectory) {
    take(trajectory.replication());
    if (journal.hash(scenario, trajectory.replication()).isEmpty()) {
      journal.commit(scenario, trajectory);
    }
    numbers.add(trajectory.replication());
  }

  @Override
  public void skip(int replication) {
    if (replication < next) {
      numbers.remove((Integer) replication);
    } else {
      take(replication);
    }
  }

  @Override
  public int next() {
    return next;
  }

  private void take(int replication) {
    if (replication != next) {
      throw new IllegalArgumentException(
          "replication %d follows %d".formatted(replication, next - 1));
    }
    next++;
  }

  @Override
  public void put(Trajectory trajectory) {
    if (trajectory.replication() >= next) {
      add(trajectory);
    } else if (!hash(trajectory.replication()).equals(Sha256.of(trajectory.values()))) {
      throw new IllegalStateException(
          "replication %d of %s comes out differently from the one that was kept"
              .formatted(trajectory.replication(), name));
    }
  }

  private String hash(int replication) {
    return journal.hash(scenario, replication).orElse("");
  }

  /** SHA-256 of the values of each replication. */
  public List<String> hashes() {
    return numbers.stream().map(this::hash).toList();
  }

  @Override
  public String scenario() {
    return name;
  }

  @Override
  public boolean backcast() {
    return backcast;
  }

  @Override
  public List<Metric> metrics() {
    return catalogue.all();
  }

  @Override
  public MetricCatalogue catalogue() {
    return catalogue;
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
    return List.copyOf(numbers);
  }

  @Override
  public double[] replication(int index) {
    return journal.values(scenario, numbers.get(index));
  }

  @Override
  public double[][] values(Metric metric) {
    double[][] values = new double[replications()][];
    for (int index = 0; index < values.length; index++) {
      values[index] = journal.values(scenario, numbers.get(index), catalogue.placeOf(metric));
    }
    return values;
  }

  /** Closes the journal, also where others use it. */
  @Override
  public void close() {
    journal.close();
  }
}
