package loam.comparison;

import static loam.ecosystem.Metric.*;

import java.util.List;
import java.util.Set;
import loam.ecosystem.Metric;
import loam.stats.Better;

/** The primary outcomes of a comparison that asks for none, and which way is up. */
public final class Headlines {
  private static final List<Metric> METRICS =
      List.of(
          REGISTRATIONS_PER_DAY,
          SUBSTANTIVE,
          SPECIALISED,
          LITTLE_GIANT,
          UNICORNS,
          PRIVATE_INVESTED,
          FUNDS_INVESTED,
          FISCAL_TOTAL);

  private static final Set<Metric> SMALLER_IS_BETTER =
      Set.of(
          EXITS,
          RELOCATIONS,
          TECH_SME_LOST,
          INNOVATIVE_SME_LOST,
          SPECIALISED_LOST,
          LITTLE_GIANT_LOST,
          UNICORNS_FALLEN,
          DOWN_ROUNDS,
          FISCAL_TOTAL);

  private Headlines() {}

  /** Few, since all of them share one error rate. */
  public static List<Metric> metrics() {
    return METRICS;
  }

  /** Which way a government would want a metric to go, other things equal. */
  public static Better better(Metric metric) {
    return SMALLER_IS_BETTER.contains(metric) ? Better.SMALLER : Better.LARGER;
  }
}
