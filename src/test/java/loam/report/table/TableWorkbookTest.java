package loam.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import loam.report.Figures;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class TableWorkbookTest {
  private static final Table TABLE =
      new Table(
          "money",
          "Money",
          List.of(Column.words("what"), Column.number("bn CNY")),
          List.of(
              new Row("", List.of(Cell.words("=cmd()"), Cell.of(Figures.in("CNY"), 1_234_567_890))),
              new Row("", List.of(Cell.words("<b>"), Cell.of(Figures.in("CNY"), Double.NaN)))));
  private static final Table EMPTY = new Table("none", "None", List.of(), List.of());

  @Test
  void numbers_are_numbers_in_the_unit_of_the_header_and_formulas_stay_text() throws IOException {
    byte[] bytes = TableWorkbook.of(List.of(TABLE, EMPTY));

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("money");
      var rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCellText(1)).isEqualTo("bn CNY");
      assertThat(rows.get(2).getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(rows.get(2).getCellText(0)).isEqualTo("=cmd()");
      assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.NUMBER);
      assertThat(rows.get(2).getCell(1).asNumber().doubleValue()).isEqualTo(1.23456789);
      assertThat(rows.get(3).getCellText(0)).isEqualTo("<b>");
      assertThat(rows.get(3).getCellText(1)).isEqualTo("—");
    }
  }

  @Test
  void the_file_tells_no_time() throws IOException {
    byte[] bytes = TableWorkbook.of(List.of(TABLE));

    assertThat(TableWorkbook.of(List.of(TABLE))).isEqualTo(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getExtra()).as("no time by the zone").isNull();
        assertThat(entry.getTimeLocal().getYear()).as(entry.getName()).isEqualTo(1980);
        String text = new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).as(entry.getName()).doesNotContainPattern("20[2-9]\\d-\\d\\d-\\d\\dT");
      }
    }
  }
}
