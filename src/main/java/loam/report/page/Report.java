package loam.report.page;

import java.util.List;
import loam.report.table.Table;
import loam.report.table.TableWorkbook;

/**
 * What a results folder gets for people.
 *
 * @param html the page
 * @param tables all tables, for the workbook
 */
public record Report(String html, List<Table> tables) {
  public Report {
    tables = List.copyOf(tables);
  }

  /** The tables as an XLSX file. */
  public byte[] workbook() {
    return TableWorkbook.of(tables);
  }
}
