package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.chart.Era;

/** When capital is scarce, or plentiful, in most replications at once. */
final class Eras {
  private static final double BOOM = 0;
  private static final double WINTER = 2;

  private Eras() {}

  /** Those between the first and last of some dates, each of three months or more. */
  static List<Era> of(Trajectories trajectories, List<LocalDate> shown, Language language) {
    List<Era> eras = new ArrayList<>();
    eras.addAll(
        of(
            trajectories,
            shown,
            WINTER,
            Era.Ground.WINTER,
            language.say("capital winter in most replications")));
    eras.addAll(
        of(
            trajectories,
            shown,
            BOOM,
            Era.Ground.BOOM,
            language.say("capital boom in most replications")));
    return eras;
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
