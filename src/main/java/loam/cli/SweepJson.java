package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.experiment.Response;
import loam.report.SweepPoint;
import loam.scenario.SweptLever;
import loam.store.Json;

/** What {@code loam sweep --json} prints: the points shown, and the folder. */
final class SweepJson {
  private SweepJson() {}

  static String text(SweepJob job, List<SweepPoint> points, Missing missing, Path results) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("scenario", job.base().name());
    top.put("backcast", job.base().backcast());
    top.put("replications", job.base().plan().replications());
    top.put("seed", job.base().plan().seed());
    if (!missing.isEmpty()) {
      top.put("missing", missing.toList());
    }
    top.put("results", results.toString());
    top.put("sweep", job.inputs());
    List<Object> rows = new ArrayList<>();
    points.forEach(point -> rows.add(row(job, point)));
    top.put("responses", rows);
    return Json.pretty(top);
  }

  private static Map<String, Object> row(SweepJob job, SweepPoint point) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("point", point.point());
    row.put("scenario", job.scenarios().get(point.point()).name());
    if (point.point() > 0) {
      Map<String, Object> levers = new LinkedHashMap<>();
      for (SweptLever swept : job.sweep().levers()) {
        double value = job.sweep().points().get(point.point() - 1).value(swept.lever());
        levers.put(swept.lever().id(), value);
      }
      row.put("levers", levers);
    }
    Response response = point.response();
    row.put("metric", point.metric().id());
    row.put("unit", point.metric().unitOfYear());
    row.put("date", response.yearEnd().toString());
    put(row, "mean", response.mean());
    put(row, "median", response.median());
    put(row, "low", response.low());
    put(row, "high", response.high());
    put(row, "difference", response.difference().mean());
    put(row, "differenceLow", response.difference().low());
    put(row, "differenceHigh", response.difference().high());
    return row;
  }

  /** What does not exist is left out. */
  private static void put(Map<String, Object> row, String key, double value) {
    if (Double.isFinite(value)) {
      row.put(key, value);
    }
  }
}
