package loam.comparison;

import java.time.LocalDate;
import java.util.List;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/** Which capital regime a replication has most of, from a day on: the path it is told apart by. */
public final class RegimePath {
  private RegimePath() {}

  /**
   * The prevailing regime of each replication.
   *
   * @param reference the reference's trajectories: a policy may set the regime itself
   * @param city has the regimes
   * @param since first day that counts
   * @param until last day that counts
   * @return one per replication, by its place; of regimes equally frequent the usual one, or else
   *     the more ample
   */
  static int[] prevailing(Trajectories reference, Roster city, LocalDate since, LocalDate until) {
    double[][] regimes = reference.values(Metric.CAPITAL_REGIME);
    List<LocalDate> dates = reference.dates();
    int[] prevailing = new int[regimes.length];
    for (int replication = 0; replication < regimes.length; replication++) {
      int[] months = new int[city.regimes().size()];
      for (int month = 0; month < dates.size(); month++) {
        if (!dates.get(month).isBefore(since) && !dates.get(month).isAfter(until)) {
          months[(int) regimes[replication][month]]++;
        }
      }
      prevailing[replication] = most(months, city.usualRegime());
    }
    return prevailing;
  }

  private static int most(int[] months, int usual) {
    int best = usual;
    for (int regime = 0; regime < months.length; regime++) {
      if (months[regime] > months[best]) {
        best = regime;
      }
    }
    return best;
  }
}
