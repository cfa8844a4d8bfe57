package loam.store.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** One record of RFC 4180 with a line feed. */
public final class CsvLine {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?([eE]-?\\d+)?");

  private CsvLine() {}

  /** Cells as they are. */
  public static String plain(Stream<String> cells) {
    return FORMAT.format(cells.toArray()) + "\n";
  }

  /** Words; what a spreadsheet would take for a formula is marked as text. */
  public static String of(List<String> cells) {
    return FORMAT.format(cells.stream().map(CsvLine::safe).toArray()) + "\n";
  }

  /** Cells of values, among which words alone need to be marked. */
  public static String of(List<String> cells, List<Optional<Object>> values) {
    List<String> safe = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean isWord = values.get(i).filter(String.class::isInstance).isPresent();
      safe.add(isWord ? safe(cells.get(i)) : cells.get(i));
    }
    return FORMAT.format(safe.toArray()) + "\n";
  }

  /** Text that a spreadsheet would take for a formula is marked as text. */
  public static String safe(String text) {
    return text.matches("[=+\\-@\\t].+") && !NEGATIVE.matcher(text).matches() ? "'" + text : text;
  }
}
