package loam.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.city.Posterior;
import loam.city.Structure;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.PairedDifference;
import loam.stats.Sample;
import loam.table.Described;
import loam.table.Filled;

/** The tables of one run. */
public final class RunTables {
  private static final double LEVEL = 0.95;

  private record Month(Scenario scenario, Metric metric, LocalDate date, Sample sample) {
    String unit() {
      return metric.unit();
    }
  }

  /**
   * Shares in the variance of a metric at a year end.
   *
   * @param structures how many were run; 1 without alternatives
   * @param structure share of structure, NaN without alternatives
   * @param interval of the share of parameters; with alternatives of structure
   */
  private record Variance(
      Metric metric,
      LocalDate date,
      int vectors,
      int structures,
      double chance,
      double parameters,
      double structure,
      Optional<Interval> interval) {
    double end(boolean ofStructure, Function<Optional<Interval>, Double> end) {
      return structures > 1 == ofStructure ? end.apply(interval) : Double.NaN;
    }
  }

  private record Move(StructuralSplit split, Structure to, PairedDifference effect) {
    String unit() {
      return split.metric().unitOfYear();
    }
  }

  /** {@code summary.csv}. */
  public static final Described<?> SUMMARY = summary();

  /** {@code variance.csv}. */
  public static final Described<?> VARIANCE = variance();

  /** {@code structure.csv}. */
  public static final Described<?> STRUCTURE = structure();

  private RunTables() {}

  private static Described<Month> summary() {
    return Described.<Month>as(
            "summary", "Projections month by month", "one metric at the end of a month")
        .key("scenario", "scenario", "name of the scenario", row -> row.scenario().name())
        .truth(
            "backcast",
            "backcast",
            "whether it may rewrite the past",
            row -> row.scenario().backcast())
        .detail()
        .key("metric", "metric", "name of the metric, as in metrics", row -> row.metric().id())
        .word("unit", "unit", "unit of the row", Month::unit)
        .day("date", "date", "day of observation", Month::date)
        .whole("n", "n", "1", "replications in which the value exists", row -> row.sample().size())
        .number("mean", "mean", "mean", Month::unit, row -> row.sample().mean())
        .number(
            "sd",
            "standard deviation",
            "standard deviation between replications",
            Month::unit,
            row -> row.sample().standardDeviation())
        .detail()
        .number("p05", "5 %", "quantile 0.05", Month::unit, row -> row.sample().quantile(0.05))
        .number("p10", "10 %", "quantile 0.1", Month::unit, row -> row.sample().quantile(0.1))
        .number("p25", "25 %", "quantile 0.25", Month::unit, row -> row.sample().quantile(0.25))
        .number("p50", "50 %", "median", Month::unit, row -> row.sample().quantile(0.5))
        .number("p75", "75 %", "quantile 0.75", Month::unit, row -> row.sample().quantile(0.75))
        .number("p90", "90 %", "quantile 0.9", Month::unit, row -> row.sample().quantile(0.9))
        .number("p95", "95 %", "quantile 0.95", Month::unit, row -> row.sample().quantile(0.95));
  }

  private static Described<Variance> variance() {
    return Described.<Variance>as(
            "variance",
            "Shares of chance, parameters and structure in the variance",
            "one metric at the end of a year")
        .key("metric", "metric", "name of the metric, as in metrics", row -> row.metric().id())
        .day("date", "date", "last day of the year", Variance::date)
        .whole("vectors", "vectors", "1", "parameter vectors", Variance::vectors)
        .whole("structures", "structures", "1", "structures that were run", Variance::structures)
        .number("chance", "chance", "fraction", "share of chance", Variance::chance)
        .number("parameters", "parameters", "fraction", "share of parameters", Variance::parameters)
        .interval(
            "90 % interval", row -> row.end(false, Ends::low), row -> row.end(false, Ends::high))
        .number("structure", "structure", "fraction", "share of structure", Variance::structure)
        .interval(
            "90 % interval", row -> row.end(true, Ends::low), row -> row.end(true, Ends::high));
  }

  private static Described<Move> structure() {
    return Described.<Move>as(
            "structure",
            "By how much means move if one choice of the structure is made otherwise",
            "one metric at the end of a year under one alternative")
        .key(
            "metric",
            "metric",
            "name of the metric, as in metrics",
            row -> row.split().metric().id())
        .word("unit", "unit", "unit of the row", Move::unit)
        .day("date", "date", "last day of the year", row -> row.split().date())
        .key("choice", "choice", "what is decided otherwise", row -> row.to().choice())
        .key("alternative", "alternative", "how it is decided", row -> row.to().name())
        .whole(
            "n",
            "n",
            "1",
            "vectors, or replications, that it rests on",
            row -> row.effect().independentSize())
        .difference(
            "difference",
            "difference",
            "mean paired difference",
            Move::unit,
            row -> row.effect().mean())
        .mainInterval(
            "95 % interval",
            row -> Ends.low(row.effect().interval(LEVEL)),
            row -> Ends.high(row.effect().interval(LEVEL)));
  }

  /** Every metric month by month. */
  public static Filled summary(Scenario scenario, Trajectories trajectories) {
    return summary()
        .fill(
            trajectories.catalogue().all().stream()
                .flatMap(metric -> months(scenario, Projections.monthly(trajectories, metric)))
                .toList());
  }

  private static Stream<Month> months(Scenario scenario, Projection of) {
    return IntStream.range(0, of.dates().size())
        .mapToObj(i -> new Month(scenario, of.metric(), of.dates().get(i), of.samples().get(i)));
  }

  /** Shares of chance and of parameters year by year. */
  public static Filled variance(Trajectories trajectories, Optional<Posterior> posterior) {
    return variance()
        .fill(
            trajectories.catalogue().all().stream()
                .flatMap(metric -> VarianceSplit.yearly(trajectories, posterior, metric).stream())
                .map(
                    split ->
                        new Variance(
                            split.metric(),
                            split.date(),
                            split.vectors(),
                            1,
                            split.chance(),
                            split.parameters(),
                            Double.NaN,
                            Optional.of(split.interval())))
                .toList());
  }

  /** The same with a share of structure, whose interval does not exist for few vectors. */
  public static Filled variance(StructuredRun run, Optional<Posterior> posterior) {
    return variance()
        .fill(
            splits(run, posterior)
                .map(
                    split ->
                        new Variance(
                            split.metric(),
                            split.date(),
                            split.independent(),
                            split.effects().size() + 1,
                            split.chance(),
                            split.parameters(),
                            split.structure(),
                            split.interval()))
                .toList());
  }

  /** What each alternative does to each metric at each year end. */
  public static Filled structure(StructuredRun run, Optional<Posterior> posterior) {
    List<Structure> alternatives = run.alternatives();
    return structure()
        .fill(
            splits(run, posterior)
                .flatMap(
                    split ->
                        IntStream.range(0, alternatives.size())
                            .mapToObj(
                                i -> new Move(split, alternatives.get(i), split.effects().get(i))))
                .toList());
  }

  private static Stream<StructuralSplit> splits(StructuredRun run, Optional<Posterior> posterior) {
    return run.published().catalogue().all().stream()
        .flatMap(metric -> StructuralSplit.yearly(run, posterior, metric).stream());
  }
}
