package loam.study;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.scenario.DesignPoint;
import loam.scenario.Swept;
import loam.scenario.SweptLever;
import loam.scenario.SweptScenarios;
import loam.table.Described;

/**
 * What a point of a sweep shows for a metric in a year.
 *
 * @param point from 1; 0 is the scenario without its sweep
 * @param scenario its name
 * @param values of what the sweep moves, in the order of the sweep
 */
public record SweepPoint(
    int point,
    String scenario,
    boolean backcast,
    DesignPoint values,
    Metric metric,
    Response response) {
  /** A point of a sweep, or the scenario without it. */
  public static SweepPoint of(SweptScenarios swept, int point, Metric metric, Response response) {
    return new SweepPoint(
        point, swept.name(point), swept.base().backcast(), values(swept, point), metric, response);
  }

  /**
   * At most about so many of the points of one metric and year: evenly chosen, with the lowest and
   * the highest mean among them.
   */
  public static List<SweepPoint> some(List<SweepPoint> points, int most) {
    if (points.size() <= most) {
      return points;
    }
    int step = (points.size() + most - 1) / most;
    Comparator<SweepPoint> byMean = Comparator.comparingDouble(point -> point.response().mean());
    Set<Integer> ends = new HashSet<>();
    Supplier<Stream<SweepPoint>> existing =
        () -> points.stream().filter(point -> Double.isFinite(point.response().mean()));
    existing.get().min(byMean).ifPresent(point -> ends.add(point.point()));
    existing.get().max(byMean).ifPresent(point -> ends.add(point.point()));
    return IntStream.range(0, points.size())
        .filter(place -> place % step == 0 || ends.contains(points.get(place).point()))
        .mapToObj(points::get)
        .toList();
  }

  private static DesignPoint values(SweptScenarios swept, int point) {
    return point > 0
        ? swept.sweep().points().get(point - 1)
        : new DesignPoint(
            swept.sweep().moved().stream().map(one -> one.usual(swept.base())).toList());
  }

  /** {@code sweep.csv} without the columns of its levers. */
  public static final Described<?> TABLE = table(List.of());

  /** {@code sweep.csv} of a sweep that moves some levers and assumptions. */
  public static Described<SweepPoint> table(List<Swept> moved) {
    Described<SweepPoint> table =
        Described.<SweepPoint>as(
                "sweep", "Points of the sweep", "one point, metric and calendar year")
            .key("scenario", "scenario", "name of the point", SweepPoint::scenario)
            .detail()
            .truth("backcast", "backcast", "whether it may rewrite the past", SweepPoint::backcast)
            .detail()
            .whole(
                "point",
                "point",
                "1",
                "number of the point; 0 is the scenario without its sweep",
                SweepPoint::point)
            .key();
    for (int place = 0; place < moved.size(); place++) {
      Swept swept = moved.get(place);
      int at = place;
      table =
          table.lever(
              swept.id(),
              swept.unit(),
              swept instanceof SweptLever
                  ? "value of the lever on the first day of the sweep"
                  : "value of the assumption, or the factor on its numbers",
              row -> row.values().value(at));
    }
    return table
        .key("metric", "metric", "name of the metric, as in metrics", row -> row.metric().id())
        .word("unit", "unit", "unit of the row", SweepPoint::unit)
        .detail()
        .day("date", "date", "last day of the year", row -> row.response().yearEnd())
        .whole("n", "n", "1", "replications in which the value exists", row -> row.response().n())
        .number("mean", "mean", "mean", SweepPoint::unit, row -> row.response().mean())
        .number(
            "sd",
            "standard deviation",
            "standard deviation between replications",
            SweepPoint::unit,
            row -> row.response().standardDeviation())
        .detail()
        .number("p10", "10 %", "quantile 0.1", SweepPoint::unit, row -> row.response().low())
        .number("p50", "median", "median", SweepPoint::unit, row -> row.response().median())
        .number("p90", "90 %", "quantile 0.9", SweepPoint::unit, row -> row.response().high())
        .difference(
            "difference",
            "difference",
            "mean paired difference to point 0",
            SweepPoint::unit,
            row -> row.response().difference().mean())
        .interval(
            "95 % interval",
            row -> row.response().difference().low(), row -> row.response().difference().high())
        .formerly("difference.low", "difference.high");
  }

  private String unit() {
    return metric.unitOfYear();
  }
}
