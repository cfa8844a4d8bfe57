package loam.report.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Estimates with their intervals, one row each: effects of policies, or a model against published
 * figures.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param reference a value that parts the rows, such as 0 for no effect
 * @param least values below it are drawn as an arrow at the border; may be −∞
 * @param most values above it, likewise; may be ∞
 * @param words for the legend
 * @param rows at least one, from top to bottom
 * @param footnote sources and reservations in small type, or empty
 */
public record IntervalChart(
    String title,
    String subtitle,
    String unit,
    OptionalDouble reference,
    double least,
    double most,
    Words words,
    List<Row> rows,
    String footnote)
    implements Chart {
  public IntervalChart {
    rows = List.copyOf(rows);
    if (title.isBlank() || rows.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
  }

  /**
   * What the legend calls the marks; an empty word is left out.
   *
   * @param sure a filled dot
   * @param unsure a hollow one
   * @param interval the line through it
   * @param tolerance the bar behind it
   */
  public record Words(String sure, String unsure, String interval, String tolerance) {}

  /**
   * One estimate.
   *
   * @param value finite
   * @param low lower end of its interval, NaN if there is none
   * @param high upper end
   * @param lowest lower end of its tolerance, NaN if there is none; may be infinite
   * @param highest upper end
   * @param sure whether its dot is filled
   * @param text figures at the right, or empty
   */
  public record Row(
      String name,
      double value,
      double low,
      double high,
      double lowest,
      double highest,
      boolean sure,
      String text) {
    public Row {
      if (!Double.isFinite(value) || low > high || lowest > highest) {
        throw new IllegalArgumentException(
            "%s: %s in %s to %s, tolerance %s to %s"
                .formatted(name, value, low, high, lowest, highest));
      }
    }

    /** A row without a tolerance. */
    public Row(String name, double value, double low, double high, boolean sure, String text) {
      this(name, value, low, high, Double.NaN, Double.NaN, sure, text);
    }
  }
}
