package loam.report.page;

import java.util.List;
import loam.language.Language;
import loam.report.table.Table;
import loam.report.table.TableWorkbook;

/**
 * What a results folder gets for people.
 *
 * @param html the page
 * @param tables all tables, for the workbook
 * @param language of both
 */
public record Report(String html, List<Table> tables, Language language) {
  public Report {
    tables = List.copyOf(tables);
  }

  /** The tables as an XLSX file. */
  public byte[] workbook() {
    return TableWorkbook.of(tables, new SheetNames(language).of(tables));
  }
}
