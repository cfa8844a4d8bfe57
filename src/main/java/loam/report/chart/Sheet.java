package loam.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * What a page of A4 says to whoever reads nothing else.
 *
 * @param heading the question; not blank
 * @param rows one for each number
 * @param chart below them, if there is one
 * @param strong sentences that stand out
 * @param plain further sentences
 * @param note in small type
 */
public record Sheet(
    String heading,
    List<Row> rows,
    Optional<Chart> chart,
    List<String> strong,
    List<String> plain,
    String note) {
  /**
   * One number.
   *
   * @param label what it is
   * @param value the number with its unit
   * @param range how far it may be off
   * @param verdict in words
   * @param reserve what is to be known beside the verdict, or empty
   */
  public record Row(String label, String value, String range, String verdict, String reserve) {}

  public Sheet {
    rows = List.copyOf(rows);
    strong = List.copyOf(strong);
    plain = List.copyOf(plain);
  }
}
