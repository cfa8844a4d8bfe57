package loam.store.table;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.store.file.Json;
import loam.store.file.StrangersFile;
import loam.study.Tables;
import loam.table.Described;

/**
 * A table of the results store, with every column and its unit.
 *
 * @param id the name that queries use
 * @param file of a results folder that its rows are read from; nothing if it is none of one
 * @param own columns, without those that say where a row comes from
 * @param isOfResults whether each row comes from a result
 */
public record ResultTable(String id, String file, List<ResultColumn> own, boolean isOfResults) {
  /** Every scenario of every result. */
  public static final ResultTable RUNS =
      of(
          "runs",
          true,
          ResultColumn.of(
              "kind", "VARCHAR", "", "run, sweep, comparison, ranking, sensitivity or search"),
          ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
          ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
          ResultColumn.of("city", "VARCHAR", "", "name of the city data"),
          ResultColumn.of("seed", "BIGINT", "1", "seed of all draws"),
          ResultColumn.of("replications", "INTEGER", "1", "number of replications"),
          ResultColumn.of("first_day", "DATE", "", "first day simulated"),
          ResultColumn.of("last_day", "DATE", "", "last day simulated"),
          ResultColumn.of("inputs", "VARCHAR", "", "SHA-256 of the resolved scenario"));

  /** What each replication observed. */
  public static final ResultTable TRAJECTORIES =
      of(
          "trajectories",
          true,
          ResultColumn.of("scenario", "VARCHAR", "", "name of the scenario"),
          ResultColumn.of("backcast", "BOOLEAN", "", "whether it may rewrite the past"),
          ResultColumn.of("replication", "INTEGER", "1", "number of the replication, from 1"),
          ResultColumn.of("date", "DATE", "", "day of observation"),
          ResultColumn.of("metric", "VARCHAR", "", "name of the metric, as in metrics"),
          ResultColumn.of(
              "value",
              "DOUBLE",
              "unit in metrics",
              "what was observed; a sweep's by year if it is large"));

  /** What can be observed. */
  public static final ResultTable METRICS =
      of(
          "metrics",
          false,
          ResultColumn.of("metric", "VARCHAR", "", "name of the metric"),
          ResultColumn.of("label", "VARCHAR", "", "what people call it"),
          ResultColumn.of("unit", "VARCHAR", "", "unit of its values in trajectories"),
          ResultColumn.of("kind", "VARCHAR", "", "stock, flow or rate"),
          ResultColumn.of("definition", "VARCHAR", "", "what exactly is counted"));

  /** What was published. */
  public static final ResultTable FACTS =
      of(
          "facts",
          false,
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

  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{0,40}");

  /** Names that tables had in earlier versions, which queries may still use. */
  public static final Map<String, String> FORMERLY =
      Map.of("effects", "comparison", "ranks", "rank");

  private static final List<ResultColumn> ORIGIN =
      List.of(
          ResultColumn.of("result", "VARCHAR", "", "results folder"),
          ResultColumn.of("version", "VARCHAR", "", "version of Loam that made it"),
          ResultColumn.of("commit", "VARCHAR", "", "commit of Loam that made it"),
          ResultColumn.of("current", "BOOLEAN", "", "whether this very Loam made it"));

  public ResultTable {
    own = List.copyOf(own);
  }

  private static ResultTable of(String id, boolean isOfResults, ResultColumn... own) {
    return new ResultTable(id, "", List.of(own), isOfResults);
  }

  private static ResultTable of(Described<?> table) {
    return new ResultTable(
        table.id(),
        TableFile.name(table),
        table.columns().stream().map(ResultColumn::of).toList(),
        true);
  }

  /** All tables. */
  public static List<ResultTable> all() {
    List<ResultTable> all = new ArrayList<>(List.of(RUNS, TRAJECTORIES));
    Tables.ALL.forEach(table -> all.add(of(table)));
    all.addAll(List.of(METRICS, FACTS));
    return List.copyOf(all);
  }

  /**
   * Tables that only the data package of a folder describes; what is described amiss is left out.
   *
   * @throws IllegalArgumentException if the data package is no JSON
   */
  public static List<ResultTable> others(Path folder) {
    Path file = folder.resolve(DataPackage.FILE);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    Set<String> known = new HashSet<>(FORMERLY.keySet());
    all().forEach(table -> known.add(table.id()));
    return DataPackage.described(Json.parse(StrangersFile.text(file))).stream()
        .filter(table -> NAME.matcher(table.id()).matches() && !known.contains(table.id()))
        .toList();
  }

  /** All columns, in order. */
  public List<ResultColumn> columns() {
    return isOfResults ? Stream.concat(ORIGIN.stream(), own.stream()).toList() : own;
  }
}
