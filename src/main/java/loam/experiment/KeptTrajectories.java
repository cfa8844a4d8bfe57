package loam.experiment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;

/** A few trajectories in memory: 200 kB each for twenty years. */
public final class KeptTrajectories implements TrajectoryStore {
  private final List<LocalDate> dates;
  private final SortedMap<Integer, Trajectory> kept = new TreeMap<>();
  private final Set<Integer> left = new HashSet<>();
  private int last;

  public KeptTrajectories(List<LocalDate> dates) {
    this.dates = List.copyOf(dates);
  }

  @Override
  public void put(Trajectory trajectory) {
    int number = trajectory.replication();
    if (number <= last) {
      if (!trajectory.equals(kept.getOrDefault(number, trajectory))) {
        throw new IllegalStateException("replication %d comes out differently".formatted(number));
      }
    } else if (number == next()) {
      kept.put(number, trajectory);
      last = number;
    } else {
      throw new IllegalArgumentException("replication %d follows %d".formatted(number, last));
    }
  }

  /** As there, or any that is still to come. */
  @Override
  public void skip(int replication) {
    left.add(replication);
    kept.remove(replication);
  }

  @Override
  public int next() {
    int next = last + 1;
    while (left.contains(next)) {
      next++;
    }
    return next;
  }

  /** A hash for each replication. */
  public List<String> hashes(Function<double[], String> hash) {
    return kept.values().stream().map(trajectory -> hash.apply(trajectory.values())).toList();
  }

  @Override
  public List<LocalDate> dates() {
    return dates;
  }

  @Override
  public int replications() {
    return kept.size();
  }

  @Override
  public List<Integer> numbers() {
    return List.copyOf(kept.keySet());
  }

  @Override
  public MetricCatalogue catalogue() {
    return kept.values().stream()
        .findFirst()
        .map(Trajectory::metrics)
        .orElse(MetricCatalogue.STANDARD);
  }

  @Override
  public double[][] values(Metric metric) {

    return kept.values().stream()
        .map(trajectory -> column(trajectory, metric))
        .toArray(double[][]::new);
  }

  private double[] column(Trajectory trajectory, Metric metric) {
    int from = trajectory.metrics().placeOf(metric) * dates.size();
    return Arrays.copyOfRange(trajectory.values(), from, from + dates.size());
  }
}
