package loam.report.chart;

import java.util.Arrays;
import java.util.List;

/**
 * Bars, one row each: a waterfall, a funnel, a tornado, or numbers side by side.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param joined whether a thin line joins the end of a bar to the next, as in a waterfall
 * @param interval what the thin lines through the ends of bars are, for the legend; empty if there
 *     are none
 * @param keys what the legend calls the colours, in its order
 * @param rows at least one, from top to bottom
 * @param footnote sources and reservations in small type, or empty
 */
public record BarChart(
    String title,
    String subtitle,
    String unit,
    boolean joined,
    String interval,
    List<Key> keys,
    List<Row> rows,
    String footnote)
    implements Chart {
  public BarChart {
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
    if (title.isBlank() || rows.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
  }

  /** What a bar does, which gives its colour. */
  public enum Tone {
    /** Adds. */
    GAIN,
    /** Takes away. */
    LOSS,
    /** Sums up. */
    TOTAL,
    /** One quantity beside others. */
    PLAIN,
    /** Counts neither way. */
    PALE
  }

  /** A colour and its name. */
  public record Key(Tone tone, String name) {}

  /**
   * One row.
   *
   * @param bars at least one
   * @param low lower end of the interval of the last bar's end, NaN if there is none
   * @param high upper end
   * @param text figures at the right, or empty
   * @param apart whether a line parts this row from the one above
   */
  public record Row(
      String name, List<Bar> bars, double low, double high, String text, boolean apart) {
    public Row {
      bars = List.copyOf(bars);
      if (bars.isEmpty() || low > high) {
        throw new IllegalArgumentException(
            "%s: %d bars, interval %s to %s".formatted(name, bars.size(), low, high));
      }
    }

    /** A row with one bar and no interval. */
    public Row(String name, Bar bar, String text) {
      this(name, List.of(bar), Double.NaN, Double.NaN, text, false);
    }
  }

  /** From one value to another, both finite. */
  public record Bar(double from, double to, Tone tone) {
    public Bar {
      if (!Arrays.stream(new double[] {from, to}).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("a bar from %s to %s".formatted(from, to));
      }
    }
  }
}
