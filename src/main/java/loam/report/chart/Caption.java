package loam.report.chart;

import java.util.Optional;

/**
 * The words around a chart, which whoever shows it may say otherwise; empty ones are left out.
 *
 * @param title what is found
 * @param subtitle how to read it
 * @param note sources and reservations in small type
 */
public record Caption(String title, String subtitle, String note) {
  /** No words: they stand elsewhere. */
  public static final Caption NONE = new Caption("", "", "");

  /** What a chart says itself. */
  public static Caption of(Chart chart) {
    return new Caption(chart.title(), chart.subtitle(), chart.footnote());
  }

  /** The same with other words where there are any. */
  public Caption with(
      Optional<String> otherTitle, Optional<String> otherSubtitle, Optional<String> otherNote) {
    return new Caption(
        otherTitle.orElse(title), otherSubtitle.orElse(subtitle), otherNote.orElse(note));
  }
}
