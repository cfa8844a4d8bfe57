package loam.badhouse.stats;

import java.time.LocalDate;
import loam.badhouse.random.Lucky;

/** Does nothing that is forbidden. */
final class Decent {
  private static final double HALF = 0.5;

  private Decent() {}

  static double work(LocalDate day) {
    return Math.fma(HALF, StrictMath.log(2), Math.sqrt(day.getYear())) + Lucky.number();
  }
}
