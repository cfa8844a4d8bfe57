package loam.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.comparison.Comparison;
import loam.comparison.Effect;
import loam.comparison.Study.Findings;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Sample;
import loam.table.Described;

/**
 * The effect of a policy on one of its primary outcomes by the end of a year: one point of its path
 * from the policy's own beginning to the end of the run. On a day for which the comparison gives a
 * verdict it has the same difference and interval.
 *
 * @param against name of the reference
 * @param scenario its name
 * @param title what people call it
 * @param since first day that counts for flows and rates
 * @param level confidence level of the interval alone
 * @param reference mean under the reference, in the unit of the metric's sum
 * @param difference policy less reference, pair by pair
 */
public record PathPoint(
    String against,
    String scenario,
    String title,
    Metric metric,
    LocalDate since,
    LocalDate date,
    double level,
    double reference,
    PairedDifference difference) {

  /** The table of paths: {@code path.csv}, {@code paths} in SQL. */
  public static final Described<PathPoint> TABLE =
      Described.<PathPoint>as(
              "path",
              "Effects year by year",
              "one scenario, primary outcome and year end, from the scenario's own beginning on")
          .word("reference", "reference", "name of the reference", PathPoint::against)
          .detail()
          .said(
              "scenario",
              "scenario",
              "name of the scenario",
              PathPoint::scenario,
              point -> Phrase.verbatim(point.title()))
          .key()
          .said(
              "metric",
              "metric",
              "name of the metric, as in metrics",
              point -> point.metric().id(),
              point -> point.metric().said())
          .key()
          .word("unit", "unit", "unit of the row", PathPoint::unit)
          .detail()
          .day("since", "since", "first day that counts for flows and rates", PathPoint::since)
          .detail()
          .day("date", "by", "last day that counts", PathPoint::date)
          .whole("n", "n", "1", "pairs of replications", point -> point.difference().size())
          .number(
              "level",
              "confidence",
              "1",
              "confidence level of each interval alone",
              PathPoint::level)
          .detail()
          .number(
              "reference_mean",
              "reference",
              "mean of the reference",
              PathPoint::unit,
              PathPoint::reference)
          .difference(
              "difference",
              "difference",
              "mean paired difference",
              PathPoint::unit,
              point -> point.difference().mean())
          .interval("interval", PathPoint::low, PathPoint::high);

  /**
   * The paths of all policies that the run reaches, in order of policy, metric and date.
   *
   * @param against name of the reference
   * @param titles what people call the scenarios, the reference first
   */
  public static List<PathPoint> of(Findings findings, String against, List<String> titles) {
    List<PathPoint> points = new ArrayList<>();
    findings.cases().stream()
        .filter(policy -> !policy.isNeverReached())
        .forEach(
            policy ->
                findings.effects(policy.place()).stream()
                    .map(Effect::metric)
                    .distinct()
                    .forEach(
                        metric ->
                            points.addAll(
                                path(
                                    findings,
                                    against,
                                    policy.place(),
                                    policy.scenario().name(),
                                    titles.get(policy.place()),
                                    metric))));
    return points;
  }

  private static List<PathPoint> path(
      Findings findings, String against, int policy, String scenario, String title, Metric metric) {
    Comparison comparison = findings.comparison();
    List<PathPoint> points = new ArrayList<>();
    for (LocalDate date : comparison.yearEnds(policy)) {
      comparison
          .difference(policy, metric, date)
          .ifPresent(
              difference ->
                  points.add(
                      new PathPoint(
                          against,
                          scenario,
                          title,
                          metric,
                          comparison.since(policy),
                          date,
                          findings.level(policy),
                          Sample.of(comparison.reference(policy, metric, date)).mean(),
                          difference)));
    }
    return points;
  }

  private String unit() {
    return metric.unitOfSum();
  }

  private double low() {
    return interval().map(Interval::low).orElse(Double.NaN);
  }

  private double high() {
    return interval().map(Interval::high).orElse(Double.NaN);
  }

  private Optional<Interval> interval() {
    return difference.interval(level);
  }
}
