package loam.report.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How many lie above a size, both on logarithmic scales: where a line is straight, sizes follow a
 * power law.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of the vertical axis
 * @param across what the horizontal axis shows, with its unit
 * @param series at least one
 * @param footnote sources and reservations in small type, or empty
 */
public record TailChart(
    String title, String subtitle, String unit, String across, List<Series> series, String footnote)
    implements Chart {
  public TailChart {
    series = List.copyOf(series);
    if (title.isBlank() || series.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
  }

  /**
   * Dots; a line joins published ones.
   *
   * @param label for the legend
   * @param published whether others have published it
   * @param dots at least one, by ascending size
   */
  public record Series(String label, boolean published, List<Dot> dots) {
    public Series {
      dots = List.copyOf(dots);
      if (dots.isEmpty()) {
        throw new IllegalArgumentException("the series \"%s\" is empty".formatted(label));
      }
    }
  }

  /**
   * How many are at least so large.
   *
   * @param size more than 0
   * @param above more than 0
   * @param sizes ends of the interval of the size, which hold it
   * @param aboves ends of the interval of the other, which hold it
   */
  public record Dot(double size, double above, Span sizes, Span aboves) {
    public Dot {
      boolean positive =
          DoubleStream.of(size, above, sizes.low(), aboves.low())
              .allMatch(value -> value > 0 && Double.isFinite(value));
      if (!positive) {
        throw new IllegalArgumentException(
            "%s above %s: a logarithmic scale has positive numbers only".formatted(above, size));
      }
    }

    /** A dot that is sure. */
    public Dot(double size, double above) {
      this(size, above, new Span(size, size), new Span(above, above));
    }
  }

  /** From one number to another; equal if there is no interval. */
  public record Span(double low, double high) {
    public Span {
      if (!(low <= high)) {
        throw new IllegalArgumentException("from %s to %s".formatted(low, high));
      }
    }
  }
}
