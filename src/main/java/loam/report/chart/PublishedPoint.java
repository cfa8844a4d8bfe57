package loam.report.chart;

import java.time.LocalDate;

/**
 * A figure that somebody has published, to be compared with the projection.
 *
 * @param date the day that the figure describes, not the day of publication
 * @param value in the chart's unit, finite
 * @param unseen whether the model knew nothing of it, so that it is a test
 * @param source who said so; SVG viewers show it under the mouse
 */
public record PublishedPoint(
    LocalDate date, double value, Relation relation, boolean unseen, String source) {
  public PublishedPoint {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "value of %s (%s) is %s, but must be finite".formatted(date, source, value));
    }
  }
}
