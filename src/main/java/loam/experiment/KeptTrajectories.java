package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;

/** A few trajectories in memory: 200 kB each for twenty years. */
public final class KeptTrajectories implements TrajectoryStore {
  private final List<LocalDate> dates;
  private final List<Trajectory> kept = new ArrayList<>();

  public KeptTrajectories(List<LocalDate> dates) {
    this.dates = List.copyOf(dates);
  }

  @Override
  public void put(Trajectory trajectory) {
    if (trajectory.replication() <= kept.size()) {
      if (!kept.get(trajectory.replication() - 1).equals(trajectory)) {
        throw new IllegalStateException(
            "replication %d comes out differently".formatted(trajectory.replication()));
      }
    } else if (trajectory.replication() == kept.size() + 1) {
      kept.add(trajectory);
    } else {
      throw new IllegalArgumentException(
          "replication %d follows %d".formatted(trajectory.replication(), kept.size()));
    }
  }

  /** A hash for each replication. */
  public List<String> hashes(Function<double[], String> hash) {
    return kept.stream().map(trajectory -> hash.apply(trajectory.values())).toList();
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
  public double[][] values(Metric metric) {
    int from = metric.ordinal() * dates.size();
    return kept.stream()
        .map(trajectory -> Arrays.copyOfRange(trajectory.values(), from, from + dates.size()))
        .toArray(double[][]::new);
  }
}
