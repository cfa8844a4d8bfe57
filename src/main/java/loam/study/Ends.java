package loam.study;

import java.util.Optional;
import java.util.OptionalDouble;
import loam.stats.Interval;

/** Ends of intervals and other numbers that may not exist, as NaN. */
final class Ends {
  private Ends() {}

  static double low(Optional<Interval> interval) {
    return interval.map(Interval::low).orElse(Double.NaN);
  }

  static double high(Optional<Interval> interval) {
    return interval.map(Interval::high).orElse(Double.NaN);
  }

  static double of(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
