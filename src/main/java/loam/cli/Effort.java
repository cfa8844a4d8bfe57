package loam.cli;

import java.time.LocalDate;
import loam.city.Timescale;

/** How long simulations may take: said before, so that nobody waits for days unawares. */
public final class Effort {
  /** Of one replication on a usual processor, CPU time for each simulated year. */
  private static final double SECONDS_PER_YEAR = 0.04;

  private Effort() {}

  /** Says it, if it is two minutes or more. */
  public static void say(Terminal terminal, long replications, LocalDate end, int threads) {
    double years = (Timescale.dayOf(end) + 1) / Timescale.DAYS_PER_YEAR;
    long minutes = Math.round(replications * years * SECONDS_PER_YEAR / threads / 60);
    if (minutes >= 2) {
      terminal.warn("about %s replications, %s minutes", replications, minutes);
    }
  }
}
