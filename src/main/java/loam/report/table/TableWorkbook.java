package loam.report.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as an XLSX file, a sheet for each. Numbers are numbers, words are words whatever they
 * begin with. The same tables give the same bytes: the file has no date and is not compressed.
 */
public final class TableWorkbook {
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_CELL = 32_767;

  private static final Pattern CREATED =
      Pattern.compile(
          "(?<open><dcterms:(?<what>created|modified)[^>]*>)[^<]*(?=</dcterms:\\k<what>>)");

  private TableWorkbook() {}

  /**
   * The bytes of the file.
   *
   * @param tables at least one; those without rows are left out
   */
  public static byte[] of(List<Table> tables) {
    return of(tables, tables.stream().map(Table::id).toList());
  }

  /**
   * The same with other names of sheets.
   *
   * @param names one for each table
   */
  public static byte[] of(List<Table> tables, List<String> names) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(bytes, "Loam", "1.0")) {
        for (int i = 0; i < tables.size(); i++) {
          if (!tables.get(i).isEmpty()) {
            add(workbook, tables.get(i), names.get(i));
          }
        }
      }
      return withoutTime(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("while writing into memory", e);
    }
  }

  private static void add(Workbook workbook, Table table, String name) {
    Worksheet sheet =
        workbook.newWorksheet(name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME)));
    sheet.value(0, 0, table.caption());
    sheet.style(0, 0).bold().set();
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(1, column, table.columns().get(column).label());
      sheet.style(1, column).bold().set();
    }
    sheet.freezePane(0, 2);
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        put(sheet, row + 2, column, cells.get(column));
      }
    }
  }

  private static void put(Worksheet sheet, int row, int column, Cell cell) {
    if (cell.number().isPresent()) {
      sheet.value(row, column, cell.number().getAsDouble());
    } else if (!cell.text().isEmpty()) {
      String text = cell.text();
      sheet.value(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
  }

  private static byte[] withoutTime(byte[] zip) throws IOException {
    Map<String, byte[]> contents = ZipContents.of(zip);
    contents.replaceAll(TableWorkbook::undated);
    return StoredZip.of(contents);
  }

  private static byte[] undated(String name, byte[] content) {
    if (!name.startsWith("docProps/")) {
      return content;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    return CREATED
        .matcher(text)
        .replaceAll("${open}1980-01-01T00:00:00Z")
        .getBytes(StandardCharsets.UTF_8);
  }
}
