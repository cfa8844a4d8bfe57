package loam.badhouse.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Knows what time it is. */
final class ReadsClock {
  private ReadsClock() {}

  static long ticks() {
    return System.nanoTime();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static Instant instant() {
    return Instant.now();
  }

  static Clock clock() {
    return Clock.systemUTC();
  }
}
