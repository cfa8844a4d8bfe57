package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import loam.ecosystem.Metric;
import loam.sensitivity.Search;
import loam.store.Json;
import loam.store.TableFile;
import loam.study.SearchTable;

/** What {@code loam solve --json} prints. */
final class SolveJson {
  private SolveJson() {}

  static String text(
      Map<String, Object> inputs, Search.Answer answer, Metric metric, Path results) {
    Map<String, Object> top = new LinkedHashMap<>(inputs);
    top.put("answer", answer.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (answer.ending() == Search.Ending.FOUND) {
      top.put("value", answer.value());
      put(top, "low", answer.interval().low());
      put(top, "high", answer.interval().high());
      top.put("direction", answer.upwards() ? "or more" : "or less");
    }
    top.put("monotone", !answer.turns());
    top.put("tried", TableFile.objects(SearchTable.of(answer, metric)));
    top.put("results", results.toString());
    return Json.pretty(top);
  }

  /** An end beyond the range is left out. */
  private static void put(Map<String, Object> row, String key, double value) {
    if (Double.isFinite(value)) {
      row.put(key, value);
    }
  }
}
