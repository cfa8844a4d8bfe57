package loam.report.chart;

import java.time.LocalDate;

/**
 * A stretch of time with a ground of its own.
 *
 * @param from its first day
 * @param until its last day, after the first
 * @param label for the legend
 */
public record Era(LocalDate from, LocalDate until, Ground ground, String label) {
  /** What it is coloured like. */
  public enum Ground {
    WINTER,
    BOOM
  }

  public Era {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("an era from %s to %s".formatted(from, until));
    }
  }
}
