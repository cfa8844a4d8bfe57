package loam.comparison;

import java.time.LocalDate;
import java.util.List;
import loam.city.Regime;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;

/** Which capital regime a replication has most of, from a day on: the path it is told apart by. */
public final class RegimePath {
  private static final Regime[] REGIMES = Regime.values();

  private RegimePath() {}

  /**
   * The prevailing regime of each replication.
   *
   * @param reference the reference's trajectories: a policy may set the regime itself
   * @param since first day that counts
   * @param until last day that counts
   * @return one per replication; of regimes equally frequent the milder one
   */
  public static Regime[] prevailing(Trajectories reference, LocalDate since, LocalDate until) {
    double[][] regimes = reference.values(Metric.CAPITAL_REGIME);
    List<LocalDate> dates = reference.dates();
    Regime[] prevailing = new Regime[regimes.length];
    for (int replication = 0; replication < regimes.length; replication++) {
      int[] months = new int[REGIMES.length];
      for (int month = 0; month < dates.size(); month++) {
        if (!dates.get(month).isBefore(since) && !dates.get(month).isAfter(until)) {
          months[(int) regimes[replication][month]]++;
        }
      }
      prevailing[replication] = most(months);
    }
    return prevailing;
  }

  private static Regime most(int[] months) {
    Regime best = Regime.NORMAL;
    for (Regime regime : REGIMES) {
      if (months[regime.ordinal()] > months[best.ordinal()]) {
        best = regime;
      }
    }
    return best;
  }
}
