package loam.store.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import loam.table.Described;
import loam.table.Filled;

/** Tables as they go into a results folder: each as CSV, all described in its data package. */
public final class FolderTables {
  private final BiConsumer<String, String> files;
  private final Map<String, Filled> tables = new LinkedHashMap<>();

  /**
   * No tables yet.
   *
   * @param files writes a text into a file of a name
   */
  public FolderTables(BiConsumer<String, String> files) {
    this.files = files;
  }

  /** Writes a table, in the place of one with the same id if there is one. */
  public FolderTables add(Filled table) {
    files.accept(TableFile.name(table.description()), TableFile.text(table));
    tables.put(table.description().id(), table);
    return this;
  }

  /** Describes a table that is written row by row. */
  public FolderTables addWritten(Described<?> table) {
    tables.put(table.id(), table.fill(List.of()));
    return this;
  }

  /**
   * Writes what describes them.
   *
   * @param kind of the result, such as {@code rank}
   */
  public void describe(String kind) {
    files.accept(DataPackage.FILE, DataPackage.text(kind, List.copyOf(tables.values())));
  }
}
