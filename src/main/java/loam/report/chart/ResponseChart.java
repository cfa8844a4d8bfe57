package loam.report.chart;

import java.util.Arrays;
import java.util.List;

/**
 * What a quantity is at the points of a sweep, with its uncertainty: one or several small plots
 * with one vertical scale.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param intervals what the vertical strokes are, for the legend; empty if there are none
 * @param seriesOf what tells the series of a plot from one another, for the legend, or empty
 * @param plots at least one; a series stands in several plots under the same label
 * @param footnote sources and reservations in small type, or empty
 */
public record ResponseChart(
    String title,
    String subtitle,
    String unit,
    String intervals,
    String seriesOf,
    List<Plot> plots,
    String footnote)
    implements Chart {
  public ResponseChart {
    plots = List.copyOf(plots);
    if (title.isBlank() || plots.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
  }

  /**
   * One plot.
   *
   * @param header what is special about this one, or empty
   * @param across what its horizontal axis shows
   * @param series at least one
   */
  public record Plot(String header, String across, List<Series> series) {
    public Plot {
      series = List.copyOf(series);
      if (series.isEmpty()) {
        throw new IllegalArgumentException("the plot \"%s\" is empty".formatted(header));
      }
    }
  }

  /**
   * Points, in order of their places on the horizontal axis.
   *
   * @param label for the legend, or empty
   * @param joined whether a line goes from point to point
   */
  public record Series(String label, boolean joined, List<Dot> dots) {
    public Series {
      dots = List.copyOf(dots);
    }
  }

  /** One point and its interval, which has no length where there is none. */
  public record Dot(double x, double y, double low, double high) {
    public Dot {
      if (!Arrays.stream(new double[] {x, y, low, high}).allMatch(Double::isFinite) || low > high) {
        throw new IllegalArgumentException(
            "%s has the interval %s to %s, but all must be finite and ascend"
                .formatted(y, low, high));
      }
    }
  }
}
