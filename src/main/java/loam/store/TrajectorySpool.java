package loam.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.TrajectoryStore;

/**
 * Trajectories in a file, one after the other, so that memory does not grow with their number. For
 * one writer, who reads when all are written.
 */
public final class TrajectorySpool implements TrajectoryStore, TrajectorySource, AutoCloseable {
  private static final int METRICS = Metric.all().size();

  private final NumberFile numbers;
  private final String scenario;
  private final boolean backcast;
  private final List<LocalDate> dates;
  private final List<String> hashes = new ArrayList<>();

  private TrajectorySpool(
      NumberFile numbers, String scenario, boolean backcast, List<LocalDate> dates) {
    this.numbers = numbers;
    this.scenario = scenario;
    this.backcast = backcast;
    this.dates = List.copyOf(dates);
  }

  /**
   * A new, empty spool; the file goes when the spool is closed.
   *
   * @param scenario name of the scenario
   * @param backcast whether it rewrites the past
   * @throws java.io.UncheckedIOException if a file of that name is there already, or none can be
   *     made
   */
  public static TrajectorySpool create(
      Path file, String scenario, boolean backcast, List<LocalDate> dates) {
    return new TrajectorySpool(NumberFile.create(file), scenario, backcast, dates);
  }

  /** Appends the next replication. */
  public void add(Trajectory trajectory) {
    if (trajectory.replication() != replications() + 1) {
      throw new IllegalArgumentException(
          "replication %d follows %d".formatted(trajectory.replication(), replications()));
    }
    numbers.write(replications() * numbersPerReplication(), trajectory.values());
    hashes.add(Sha256.of(trajectory.values()));
  }

  @Override
  public void put(Trajectory trajectory) {
    if (trajectory.replication() > replications()) {
      add(trajectory);
    } else if (!hashes.get(trajectory.replication() - 1).equals(Sha256.of(trajectory.values()))) {
      throw new IllegalStateException(
          "replication %d of %s comes out differently from the one that was kept"
              .formatted(trajectory.replication(), scenario));
    }
  }

  /** Forgets all replications after the first ones. */
  public void keepFirst(int replications) {
    hashes.subList(replications, hashes.size()).clear();
  }

  /** SHA-256 of the values of each replication. */
  public List<String> hashes() {
    return List.copyOf(hashes);
  }

  @Override
  public String scenario() {
    return scenario;
  }

  @Override
  public boolean backcast() {
    return backcast;
  }

  @Override
  public List<String> metrics() {
    return Metric.all().stream().map(Metric::id).toList();
  }

  @Override
  public List<LocalDate> dates() {
    return dates;
  }

  @Override
  public int replications() {
    return hashes.size();
  }

  @Override
  public double[] replication(int index) {
    return numbers.read(index * numbersPerReplication(), METRICS * dates.size());
  }

  @Override
  public double[][] values(Metric metric) {
    double[][] values = new double[replications()][];
    long offset = (long) metric.ordinal() * dates.size();
    for (int index = 0; index < values.length; index++) {
      values[index] = numbers.read(index * numbersPerReplication() + offset, dates.size());
    }
    return values;
  }

  private long numbersPerReplication() {
    return (long) METRICS * dates.size();
  }

  @Override
  public void close() {
    numbers.close();
  }
}
