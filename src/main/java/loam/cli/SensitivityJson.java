package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loam.language.Language;
import loam.report.SensitivityText;
import loam.store.Json;
import loam.store.TableFile;

/** What {@code loam sensitivity --json} prints. */
final class SensitivityJson {
  private SensitivityJson() {}

  static String text(SensitivityJob job, SensitivityJob.Found found, Path results) {
    Map<String, Object> top = new LinkedHashMap<>(job.inputs(BuildInfo.load()));
    job.tables(found).forEach(of -> top.put(of.description().id(), TableFile.objects(of)));
    SensitivityText text = new SensitivityText(job.about(Language.ENGLISH), Language.ENGLISH);
    found.tornado().ifPresent(of -> top.put("verdicts", text.verdicts(of)));
    top.put("seconds", found.seconds());
    top.put("results", results.toString());
    return Json.pretty(top);
  }
}
