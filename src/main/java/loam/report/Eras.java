package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.city.Regime;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.Era;

/** When capital is scarce, or plentiful, in most replications at once. */
final class Eras {
  private Eras() {}

  /**
   * Those between the first and last of some dates, each of three months or more: of the capital
   * regimes of a city the scarcest and the most ample, unless that is the usual one.
   */
  static List<Era> of(
      Trajectories trajectories, Roster city, List<LocalDate> shown, Language language) {
    List<Era> eras = new ArrayList<>();
    int scarcest = city.regimes().size() - 1;
    if (scarcest != city.usualRegime()) {
      String label = label(city.regimes().get(scarcest), language);
      eras.addAll(of(trajectories, shown, scarcest, Era.Ground.WINTER, label));
    }
    if (city.usualRegime() != 0) {
      String label = label(city.regimes().get(0), language);
      eras.addAll(of(trajectories, shown, 0, Era.Ground.BOOM, label));
    }
    return eras;
  }

  private static String label(Regime regime, Language language) {
    return language.say("capital %s in most replications", regime.name());
  }

  private static List<Era> of(
      Trajectories trajectories,
      List<LocalDate> shown,
      double regime,
      Era.Ground ground,
      String label) {
    double[][] values = trajectories.values(Metric.CAPITAL_REGIME);
    LocalDate first = shown.get(0);
    LocalDate last = shown.get(shown.size() - 1);
    List<Era> eras = new ArrayList<>();
    int months = 0;
    for (int month = 0; month <= trajectories.dates().size(); month++) {
      boolean is = month < trajectories.dates().size() && prevails(values, month, regime);
      if (is) {
        months++;
      } else {
        if (months >= 3) {
          LocalDate from = later(first, begin(trajectories.dates().get(month - months)));
          LocalDate until = trajectories.dates().get(month - 1);
          until = until.isAfter(last) ? last : until;
          if (from.isBefore(until)) {
            eras.add(new Era(from, until, ground, label));
          }
        }
        months = 0;
      }
    }
    return eras;
  }

  private static boolean prevails(double[][] values, int month, double regime) {
    int count = 0;
    for (double[] replication : values) {
      count += replication[month] == regime ? 1 : 0;
    }
    return 2 * count > values.length;
  }

  private static LocalDate begin(LocalDate month) {
    return month.withDayOfMonth(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
