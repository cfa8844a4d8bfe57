package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.laboratory.Missing;
import loam.store.Json;
import loam.store.TableFile;
import loam.study.SweepPoint;

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
    top.put("responses", TableFile.objects(SweepPoint.table(job.sweep().levers()).fill(points)));
    return Json.pretty(top);
  }
}
