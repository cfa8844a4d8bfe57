package loam.store;

import java.util.ArrayList;
import java.util.List;
import loam.study.Standing;

/** The tables of the results store, with every column and its unit. */
public enum ResultTable {
  RUNS(
      "",
      ResultColumn.of(
          "kind", "VARCHAR", "", "run, sweep, comparison, ranking, sensitivity or search"),
      ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
      ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      ResultColumn.of("city", "VARCHAR", "", "name of the city data"),
      ResultColumn.of("seed", "BIGINT", "1", "seed of all draws"),
      ResultColumn.of("replications", "INTEGER", "1", "number of replications"),
      ResultColumn.of("first_day", "DATE", "", "first day simulated"),
      ResultColumn.of("last_day", "DATE", "", "last day simulated"),
      ResultColumn.of("inputs", "VARCHAR", "", "SHA-256 of the resolved scenario")),
  TRAJECTORIES(
      "",
      ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
      ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      ResultColumn.of("replication", "INTEGER", "1", "number of the replication, from 1"),
      ResultColumn.of("date", "DATE", "", "day of observation"),
      ResultColumn.of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      ResultColumn.of(
          "value",
          "DOUBLE",
          "unit in metrics",
          "what was observed; a sweep's by year if it is large")),
  EFFECTS(
      "comparison.csv",
      ResultColumn.of("reference", "VARCHAR", "", "name of the reference"),
      ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
      ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      ResultColumn.of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      ResultColumn.of("unit", "VARCHAR", "", "unit of the row"),
      ResultColumn.of("since", "DATE", "", "first day that counts for flows and rates"),
      ResultColumn.of("date", "DATE", "", "last day that counts"),
      ResultColumn.of("n", "INTEGER", "1", "pairs of replications"),
      ResultColumn.of("level", "DOUBLE", "1", "confidence level of each interval alone"),
      ResultColumn.of("reference_mean", "DOUBLE", "unit of the row", "mean of the reference"),
      ResultColumn.of("scenario_mean", "DOUBLE", "unit of the row", "mean of the scenario"),
      ResultColumn.of("difference", "DOUBLE", "unit of the row", "mean paired difference"),
      ResultColumn.of("low", "DOUBLE", "unit of the row", "lower end of its interval"),
      ResultColumn.of("high", "DOUBLE", "unit of the row", "upper end of its interval"),
      ResultColumn.of("change", "DOUBLE", "1", "relative change"),
      ResultColumn.of("change_low", "DOUBLE", "1", "lower end of its interval"),
      ResultColumn.of("change_high", "DOUBLE", "1", "upper end of its interval"),
      ResultColumn.of("better", "DOUBLE", "1", "share of pairs in which the scenario does better"),
      ResultColumn.of("better_low", "DOUBLE", "1", "lower end of its interval"),
      ResultColumn.of("better_high", "DOUBLE", "1", "upper end of its interval"),
      ResultColumn.of("p", "DOUBLE", "1", "two-sided p value"),
      ResultColumn.of(
          "p_family",
          "DOUBLE",
          "1",
          "p value that allows for all rows of the scenario that differ"),
      ResultColumn.of(
          "verdict",
          "VARCHAR",
          "",
          "higher, lower, higher_in_every_pair, lower_in_every_pair, not_significant,"
              + " too_few_replications, identical"),
      ResultColumn.of("more", "INTEGER", "1", "replications more that would settle it"),
      ResultColumn.of("confidence", "DOUBLE", "1", "confidence of the verdict"),
      ResultColumn.of(
          "narrower", "DOUBLE", "1", "factor by which common random numbers narrow the interval"),
      ResultColumn.of("correlation", "DOUBLE", "1", "correlation of the pairs")),
  LEDGER(
      "ledger.csv",
      ResultColumn.of("reference", "VARCHAR", "", "name of the reference"),
      ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
      ResultColumn.of("date", "DATE", "", "last day that counts"),
      ResultColumn.of("outcome", "VARCHAR", "", "what firms reached"),
      ResultColumn.of("line", "VARCHAR", "", "line of the ledger: additional, deadweight, …, net"),
      ResultColumn.of("replications", "INTEGER", "1", "replications with twins"),
      ResultColumn.of("firms", "DOUBLE", "firms", "mean number per replication"),
      ResultColumn.of("placebo", "DOUBLE", "firms", "the same of the placebo"),
      ResultColumn.of("low", "DOUBLE", "firms", "lower end of the interval of net"),
      ResultColumn.of("high", "DOUBLE", "firms", "upper end of the interval of net"),
      ResultColumn.of("level", "DOUBLE", "1", "confidence level of the interval")),
  MONEY(
      "money.csv",
      ResultColumn.of("reference", "VARCHAR", "", "name of the reference"),
      ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
      ResultColumn.of("since", "DATE", "", "first day that counts"),
      ResultColumn.of("date", "DATE", "", "last day that counts"),
      ResultColumn.of("number", "VARCHAR", "", "which number"),
      ResultColumn.of("unit", "VARCHAR", "", "unit of the row"),
      ResultColumn.of("value", "DOUBLE", "unit of the row", "estimate"),
      ResultColumn.of("low", "DOUBLE", "unit of the row", "lower end of its interval"),
      ResultColumn.of("high", "DOUBLE", "unit of the row", "upper end of its interval")),
  SWEEP(
      "sweep.csv",
      ResultColumn.of("scenario", "VARCHAR", "", "name of the point"),
      ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      ResultColumn.of(
          "point", "INTEGER", "1", "number of the point; 0 is the scenario without its sweep"),
      ResultColumn.of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      ResultColumn.of("unit", "VARCHAR", "", "unit of the row"),
      ResultColumn.of("date", "DATE", "", "last day of the year"),
      ResultColumn.of("n", "INTEGER", "1", "replications in which the value exists"),
      ResultColumn.of("mean", "DOUBLE", "unit of the row", "mean"),
      ResultColumn.of("sd", "DOUBLE", "unit of the row", "standard deviation between replications"),
      ResultColumn.of("p10", "DOUBLE", "unit of the row", "quantile 0.1"),
      ResultColumn.of("p50", "DOUBLE", "unit of the row", "median"),
      ResultColumn.of("p90", "DOUBLE", "unit of the row", "quantile 0.9"),
      ResultColumn.of(
          "difference", "DOUBLE", "unit of the row", "mean paired difference to point 0"),
      ResultColumn.of(
          "difference.low", "DOUBLE", "unit of the row", "lower end of its 95 % interval"),
      ResultColumn.of(
          "difference.high", "DOUBLE", "unit of the row", "upper end of its 95 % interval")),
  RANKS("rank.csv", ResultColumn.of(Standing.TABLE)),
  METRICS(
      "",
      ResultColumn.of("metric", "VARCHAR", "", "name of the metric"),
      ResultColumn.of("label", "VARCHAR", "", "what people call it"),
      ResultColumn.of("unit", "VARCHAR", "", "unit of its values in trajectories"),
      ResultColumn.of("kind", "VARCHAR", "", "stock, flow or rate"),
      ResultColumn.of("definition", "VARCHAR", "", "what exactly is counted")),
  FACTS(
      "",
      ResultColumn.of("city", "VARCHAR", "", "name of the city data"),
      ResultColumn.of("id", "VARCHAR", "", "such as S006"),
      ResultColumn.of("quantity", "VARCHAR", "", "what was counted"),
      ResultColumn.of("region", "VARCHAR", "", "of which place"),
      ResultColumn.of("date", "VARCHAR", "", "year, month, day or span, as published"),
      ResultColumn.of("value", "DOUBLE", "unit of the row", "as published"),
      ResultColumn.of("unit", "VARCHAR", "", "unit of the row"),
      ResultColumn.of("relation", "VARCHAR", "", "how exact the source is about it"),
      ResultColumn.of("source", "VARCHAR", "", "who published it"),
      ResultColumn.of("url", "VARCHAR", "", "where"),
      ResultColumn.of("quote", "VARCHAR", "", "its words"));

  private static final List<ResultColumn> ORIGIN =
      List.of(
          ResultColumn.of("result", "VARCHAR", "", "results folder"),
          ResultColumn.of("version", "VARCHAR", "", "version of Loam that made it"),
          ResultColumn.of("commit", "VARCHAR", "", "commit of Loam that made it"),
          ResultColumn.of("current", "BOOLEAN", "", "whether this very Loam made it"));

  private final String file;

  @SuppressWarnings("ImmutableEnumChecker") // List.of copies and never changes
  private final List<ResultColumn> own;

  ResultTable(String file, ResultColumn... own) {
    this.file = file;
    this.own = List.of(own);
  }

  /** The name that queries use. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The file of a results folder that its rows are read from; nothing if it is none of one. */
  String file() {
    return file;
  }

  /** Columns of its own, without those that say where a row comes from. */
  List<ResultColumn> own() {
    return own;
  }

  /** All columns, in order. */
  public List<ResultColumn> columns() {
    if (this == METRICS || this == FACTS) {
      return own;
    }
    List<ResultColumn> all = new ArrayList<>(ORIGIN);
    all.addAll(own);
    return List.copyOf(all);
  }
}
