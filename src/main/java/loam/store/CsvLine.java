package loam.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/** One record of RFC 4180 with a line feed. */
public final class CsvLine {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private CsvLine() {}

  /** Words; what a spreadsheet would take for a formula is marked as text. */
  public static String of(List<String> cells) {
    return FORMAT.format(cells.stream().map(CsvFile::safe).toArray()) + "\n";
  }

  /** Cells of values, among which words alone need to be marked. */
  public static String of(List<String> cells, List<Optional<Object>> values) {
    List<String> safe = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean isWord = values.get(i).filter(String.class::isInstance).isPresent();
      safe.add(isWord ? CsvFile.safe(cells.get(i)) : cells.get(i));
    }
    return FORMAT.format(safe.toArray()) + "\n";
  }
}
