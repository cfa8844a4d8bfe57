package loam.calibration;

import java.time.LocalDate;
import loam.ecosystem.Metric;
import loam.language.RefusedException;

/**
 * A published figure that parameters are fitted to or judged by.
 *
 * @param id such as S006
 * @param metric of the city that counts the same thing
 * @param from first day that it covers; equal to {@code until} for a stock
 * @param until last day, the end of a month
 * @param value as published, in the unit of the metric
 * @param low lowest true value that the figure allows: definitions differ, not samples
 * @param high highest
 * @param source who published it
 * @param published when
 * @param role whether it may be fitted to
 * @param block the parameters that are searched with it; empty if it is held out
 */
public record Figure(
    String id,
    Metric metric,
    LocalDate from,
    LocalDate until,
    double value,
    double low,
    double high,
    String source,
    LocalDate published,
    Role role,
    String block) {
  /** What may be done with a figure. */
  public enum Role {
    FIT,
    /** Held out today, but fitted to by a backtest that knows it: it tests the model of today. */
    BACKTEST,
    HELD_OUT
  }

  private static final double UNIFORM = Math.sqrt(12);

  public Figure {
    if (!(low < high)) {
      throw new RefusedException("the tolerance of %s is empty: %s to %s", id, low, high);
    }
    if (from.isAfter(until)) {
      throw new RefusedException("%s ends before it begins", id);
    }
  }

  /** The middle of what the tolerance allows. */
  public double centre() {
    return (low + high) / 2;
  }

  /** Standard deviation of a true value that may be anywhere in the tolerance. */
  public double spread() {
    return (high - low) / UNIFORM;
  }

  /** Whether it may enter an objective. */
  public boolean isFitted() {
    return role == Role.FIT;
  }

  /** The same figure as a backtest sees it: fitted if it was published by a day, or held out. */
  public Figure asOf(LocalDate day) {
    boolean isKnown = !published.isAfter(day) && role != Role.HELD_OUT;
    return new Figure(
        id,
        metric,
        from,
        until,
        value,
        low,
        high,
        source,
        published,
        isKnown ? Role.FIT : Role.HELD_OUT,
        block);
  }
}
