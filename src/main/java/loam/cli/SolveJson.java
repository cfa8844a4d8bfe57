package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import loam.sensitivity.Search;
import loam.sensitivity.Search.Tried;
import loam.stats.Interval;
import loam.store.Json;

/** What {@code loam solve --json} prints. */
final class SolveJson {
  private SolveJson() {}

  static String text(Map<String, Object> inputs, Search.Answer answer, Path results) {
    Map<String, Object> top = new LinkedHashMap<>(inputs);
    top.put("answer", answer.ending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (answer.ending() == Search.Ending.FOUND) {
      top.put("value", answer.value());
      put(top, "low", answer.interval().low());
      put(top, "high", answer.interval().high());
      top.put("direction", answer.upwards() ? "or more" : "or less");
    }
    top.put("monotone", !answer.turns());
    top.put("usual", row(answer.usual()));
    top.put("tried", answer.tried().stream().map(SolveJson::row).toList());
    top.put("results", results.toString());
    return Json.pretty(top);
  }

  private static Map<String, Object> row(Tried one) {
    Interval interval = one.met().wilson(Search.LEVEL);
    Map<String, Object> row = new LinkedHashMap<>();
    put(row, "value", one.value());
    row.put("probability", one.met().share());
    row.put("low", interval.low());
    row.put("high", interval.high());
    row.put("mean", one.outcomes().mean());
    return row;
  }

  /** An end beyond the range, and the value of the files, are left out. */
  private static void put(Map<String, Object> row, String key, double value) {
    if (Double.isFinite(value)) {
      row.put(key, value);
    }
  }
}
