package loam.sensitivity;

import java.time.LocalDate;
import loam.ecosystem.Metric;

/**
 * A level that a metric should reach by the end of a day.
 *
 * @param date a record date
 * @param atLeast whether the level should be reached from below, or not be exceeded
 * @param level in the metric's unit, of flows that of a sum
 */
public record Target(Metric metric, LocalDate date, boolean atLeast, double level) {
  /** Whether a value does it. */
  public boolean isMetBy(double value) {
    return atLeast ? value >= level : value <= level;
  }
}
