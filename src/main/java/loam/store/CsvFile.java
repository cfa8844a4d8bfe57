package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables as RFC 4180 with line feeds, one header line. */
final class CsvFile {
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?([eE]-?\\d+)?");

  private CsvFile() {}

  static void write(Path file, List<String> header, Stream<List<String>> rows) {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      printer.printRecord(header);
      for (List<String> row : rows.toList()) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Text that a spreadsheet would take for a formula is marked as text. */
  static String safe(String text) {
    return text.matches("[=+\\-@\\t].*") && !NEGATIVE.matcher(text).matches() ? "'" + text : text;
  }
}
