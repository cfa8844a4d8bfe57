package loam.cli.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.table.Described;

/**
 * Results that are there, as JSON: what was asked, and the tables of the folder; earlier versions
 * did not write all of them.
 */
public final class StoredJson {
  private StoredJson() {}

  /**
   * The text.
   *
   * @param said what comes first, such as the inputs of the manifest
   */
  public static String text(Map<String, Object> said, Path folder, List<Described<?>> tables) {
    Map<String, Object> rows = new LinkedHashMap<>();
    tables.stream()
        .filter(table -> Files.isRegularFile(folder.resolve(TableFile.name(table))))
        .forEach(table -> rows.put(table.id(), TableFile.objects(folder, table)));
    Map<String, Object> all = new LinkedHashMap<>(said);
    all.put("tables", rows);
    all.put("results", folder.toString());
    return Json.pretty(all);
  }
}
