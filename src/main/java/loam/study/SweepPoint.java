package loam.study;

import java.util.List;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.scenario.Scenario;
import loam.scenario.SweptLever;
import loam.table.Described;

/**
 * What a point of a sweep shows for a metric in a year.
 *
 * @param point from 1; 0 is the scenario without its sweep
 */
public record SweepPoint(int point, Scenario scenario, Metric metric, Response response) {
  /** {@code sweep.csv} without the columns of its levers. */
  public static final Described<?> TABLE = table(List.of());

  /** {@code sweep.csv} of some levers. */
  public static Described<SweepPoint> table(List<SweptLever> levers) {
    Described<SweepPoint> table =
        Described.<SweepPoint>as(
                "sweep", "Points of the sweep", "one point, metric and calendar year")
            .key("scenario", "scenario", "name of the point", row -> row.scenario().name())
            .detail()
            .truth(
                "backcast",
                "backcast",
                "whether it may rewrite the past",
                row -> row.scenario().backcast())
            .detail()
            .whole(
                "point",
                "point",
                "1",
                "number of the point; 0 is the scenario without its sweep",
                SweepPoint::point)
            .key();
    for (SweptLever swept : levers) {
      table =
          table.lever(
              swept.lever().id(),
              swept.lever().unit(),
              "value of the lever on the first day of the sweep",
              row -> row.value(swept));
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

  private double value(SweptLever swept) {
    return scenario.policy().path(swept.lever()).at(Timescale.dayOf(swept.from()));
  }
}
