package loam.store;

import static loam.store.ResultColumn.of;

import java.util.ArrayList;
import java.util.List;

/** The tables of the results store, with every column and its unit. */
public enum ResultTable {
  RUNS(
      "",
      of("kind", "VARCHAR", "", "run, sweep, comparison or ranking"),
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      of("city", "VARCHAR", "", "name of the city data"),
      of("seed", "BIGINT", "1", "seed of all draws"),
      of("replications", "INTEGER", "1", "number of replications"),
      of("first_day", "DATE", "", "first day simulated"),
      of("last_day", "DATE", "", "last day simulated"),
      of("inputs", "VARCHAR", "", "SHA-256 of the resolved scenario")),
  TRAJECTORIES(
      "",
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      of("replication", "INTEGER", "1", "number of the replication, from 1"),
      of("date", "DATE", "", "day of observation"),
      of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      of(
          "value",
          "DOUBLE",
          "unit in metrics",
          "what was observed; a sweep's by year if it is large")),
  EFFECTS(
      "comparison.csv",
      of("reference", "VARCHAR", "", "name of the reference"),
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      of("unit", "VARCHAR", "", "unit of the row"),
      of("since", "DATE", "", "first day that counts for flows and rates"),
      of("date", "DATE", "", "last day that counts"),
      of("n", "INTEGER", "1", "pairs of replications"),
      of("level", "DOUBLE", "1", "confidence level of intervals"),
      of("reference_mean", "DOUBLE", "unit of the row", "mean of the reference"),
      of("scenario_mean", "DOUBLE", "unit of the row", "mean of the scenario"),
      of("difference", "DOUBLE", "unit of the row", "mean paired difference"),
      of("low", "DOUBLE", "unit of the row", "lower end of its interval"),
      of("high", "DOUBLE", "unit of the row", "upper end of its interval"),
      of("change", "DOUBLE", "1", "relative change"),
      of("change_low", "DOUBLE", "1", "lower end of its interval"),
      of("change_high", "DOUBLE", "1", "upper end of its interval"),
      of("better", "DOUBLE", "1", "share of pairs in which the scenario does better"),
      of("better_low", "DOUBLE", "1", "lower end of its interval"),
      of("better_high", "DOUBLE", "1", "upper end of its interval"),
      of("p", "DOUBLE", "1", "two-sided p value"),
      of("p_holm", "DOUBLE", "1", "p value that allows for all rows of the comparison"),
      of(
          "verdict",
          "VARCHAR",
          "",
          "higher, lower, no_detectable_difference, identical, too_few_pairs"),
      of("confidence", "DOUBLE", "1", "confidence of the verdict"),
      of("narrower", "DOUBLE", "1", "factor by which shared luck narrows the interval"),
      of("correlation", "DOUBLE", "1", "correlation of the pairs")),
  LEDGER(
      "ledger.csv",
      of("reference", "VARCHAR", "", "name of the reference"),
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("date", "DATE", "", "last day that counts"),
      of("outcome", "VARCHAR", "", "what firms reached"),
      of("line", "VARCHAR", "", "line of the ledger: additional, deadweight, …, net"),
      of("replications", "INTEGER", "1", "replications with twins"),
      of("firms", "DOUBLE", "firms", "mean number per replication"),
      of("placebo", "DOUBLE", "firms", "the same of the placebo"),
      of("low", "DOUBLE", "firms", "lower end of the interval of net"),
      of("high", "DOUBLE", "firms", "upper end of the interval of net"),
      of("level", "DOUBLE", "1", "confidence level of the interval")),
  MONEY(
      "money.csv",
      of("reference", "VARCHAR", "", "name of the reference"),
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("since", "DATE", "", "first day that counts"),
      of("date", "DATE", "", "last day that counts"),
      of("number", "VARCHAR", "", "which number"),
      of("unit", "VARCHAR", "", "unit of the row"),
      of("value", "DOUBLE", "unit of the row", "estimate"),
      of("low", "DOUBLE", "unit of the row", "lower end of its interval"),
      of("high", "DOUBLE", "unit of the row", "upper end of its interval")),
  SWEEP(
      "sweep.csv",
      of("scenario", "VARCHAR", "", "name of the point"),
      of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
      of("point", "INTEGER", "1", "number of the point; 0 is the scenario without its sweep"),
      of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      of("unit", "VARCHAR", "", "unit of the row"),
      of("date", "DATE", "", "last day of the year"),
      of("n", "INTEGER", "1", "replications in which the value exists"),
      of("mean", "DOUBLE", "unit of the row", "mean"),
      of("sd", "DOUBLE", "unit of the row", "standard deviation between replications"),
      of("p10", "DOUBLE", "unit of the row", "quantile 0.1"),
      of("p50", "DOUBLE", "unit of the row", "median"),
      of("p90", "DOUBLE", "unit of the row", "quantile 0.9"),
      of("difference", "DOUBLE", "unit of the row", "mean paired difference to point 0"),
      of("difference.low", "DOUBLE", "unit of the row", "lower end of its 95 % interval"),
      of("difference.high", "DOUBLE", "unit of the row", "upper end of its 95 % interval")),
  RANKS(
      "rank.csv",
      of("step", "INTEGER", "1", "replications by which the standing was settled"),
      of("scenario", "VARCHAR", "", "name of the scenario"),
      of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
      of("unit", "VARCHAR", "", "unit of the row"),
      of("mean", "DOUBLE", "unit of the row", "mean over these replications"),
      of("standing", "VARCHAR", "", "out, in (undecided) or best")),
  METRICS(
      "",
      of("metric", "VARCHAR", "", "name of the metric"),
      of("label", "VARCHAR", "", "what people call it"),
      of("unit", "VARCHAR", "", "unit of its values in trajectories"),
      of("kind", "VARCHAR", "", "stock, flow or rate"),
      of("definition", "VARCHAR", "", "what exactly is counted")),
  FACTS(
      "",
      of("city", "VARCHAR", "", "name of the city data"),
      of("id", "VARCHAR", "", "such as S006"),
      of("quantity", "VARCHAR", "", "what was counted"),
      of("region", "VARCHAR", "", "of which place"),
      of("date", "VARCHAR", "", "year, month, day or span, as published"),
      of("value", "DOUBLE", "unit of the row", "as published"),
      of("unit", "VARCHAR", "", "unit of the row"),
      of("relation", "VARCHAR", "", "how exact the source is about it"),
      of("source", "VARCHAR", "", "who published it"),
      of("url", "VARCHAR", "", "where"),
      of("quote", "VARCHAR", "", "its words"));

  private static final List<ResultColumn> ORIGIN =
      List.of(
          of("result", "VARCHAR", "", "results folder"),
          of("version", "VARCHAR", "", "version of Loam that made it"),
          of("commit", "VARCHAR", "", "commit of Loam that made it"),
          of("current", "BOOLEAN", "", "whether this very Loam made it"));

  private final String file;
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
