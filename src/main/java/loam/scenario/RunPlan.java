package loam.scenario;

import java.time.LocalDate;
import loam.language.RefusedException;

/**
 * How long, how often and with which random numbers a scenario is simulated.
 *
 * @param end last day of the horizon
 * @param replications number of independent replications, 1 to 1,000,000
 * @param seed any number; the same seed gives common random numbers in every scenario
 */
public record RunPlan(LocalDate end, int replications, long seed) {
  /** Most replications of one run. */
  public static final int MOST_REPLICATIONS = 1_000_000;

  public RunPlan {
    if (replications < 1 || replications > MOST_REPLICATIONS) {
      throw new RefusedException(
          "replications (%d) must lie in 1 to %d", replications, MOST_REPLICATIONS);
    }
  }
}
