package loam.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/** Proves that a policy and its reference share their past to the bit. */
public final class Sameness {
  private Sameness() {}

  /**
   * A value that differs though the policy has not begun.
   *
   * @param replication from 1
   */
  public record Breach(
      Metric metric, LocalDate date, int replication, double policy, double reference) {}

  /** The first value, in order of date, that differs before a day; nothing if none does. */
  public static Optional<Breach> firstBreach(
      Trajectories policy, Trajectories reference, LocalDate before) {
    List<LocalDate> dates = reference.dates();
    Optional<Breach> first = Optional.empty();
    for (Metric metric : reference.catalogue().all()) {
      double[][] with = policy.values(metric);
      double[][] without = reference.values(metric);
      for (int replication = 0; replication < without.length; replication++) {
        for (int month = 0; month < dates.size(); month++) {
          LocalDate date = dates.get(month);
          boolean early =
              date.isBefore(before) && first.map(b -> date.isBefore(b.date())).orElse(true);
          if (early && !sameBits(with[replication][month], without[replication][month])) {
            first =
                Optional.of(
                    new Breach(
                        metric,
                        date,
                        replication + 1,
                        with[replication][month],
                        without[replication][month]));
          }
        }
      }
    }
    return first;
  }

  private static boolean sameBits(double a, double b) {
    return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
  }
}
