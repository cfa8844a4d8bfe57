package loam.city;

import java.util.List;
import loam.language.RefusedException;

/**
 * What the figures of one published series count: those that one publisher counts by one rule.
 *
 * @param quantity name that its rows of published figures have
 * @param what a few words that name it
 * @param metrics names of the outputs that count the same thing, added up
 * @param times what a figure is multiplied by to be in the unit of these
 * @param low how far the true value may be below a figure, as a share of it; at most 0
 * @param high how far above, at least 0: definitions differ, not samples
 */
public record Series(
    String quantity, String what, List<String> metrics, double times, double low, double high) {
  public Series {
    metrics = List.copyOf(metrics);
    if (!(low <= 0 && high >= 0 && low < high && low > -1)) {
      throw new RefusedException(
          "the tolerance must lie about 0, and above -1: [%s, %s]", low, high);
    }
    if (!(times > 0 && Double.isFinite(times))) {
      throw new RefusedException("times is %s, but must be above 0", times);
    }
  }

  /** A published figure in the unit of the metrics. */
  public double in(Fact fact) {
    return fact.value() * times;
  }

  /** The lowest true value that a figure allows: of a floor itself. */
  public double lowest(Fact fact) {
    return in(fact)
        * (1
            + switch (fact.relation()) {
              case EQUAL, ABOUT -> low;
              case AT_LEAST -> 0;
              case AT_MOST -> -0.5;
            });
  }

  /** The highest: nobody calls half of it a floor. */
  public double highest(Fact fact) {
    return in(fact)
        * (1
            + switch (fact.relation()) {
              case EQUAL, ABOUT -> high;
              case AT_LEAST -> 1;
              case AT_MOST -> 0;
            });
  }
}
