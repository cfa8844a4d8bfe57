package loam.city;

import java.util.List;
import loam.language.RefusedException;

/** One condition of a tier rule, in force from one model time to another. */
public sealed interface Criterion {
  /** When the condition is in force. */
  Period period();

  /** Whether the firm meets the condition at {@code time}; true while it is not in force. */
  boolean isMetBy(Candidate firm, double time);

  /** When a condition applies: {@code from} ≤ time &lt; {@code until}, days. */
  record Period(double from, double until) {
    /** A condition that always applies. */
    public static final Period ALWAYS =
        new Period(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Period {
      if (!(from < until)) {
        throw new RefusedException("from (%s) must be before until (%s)", from, until);
      }
    }

    /** Whether a model time lies in the period. */
    public boolean covers(double time) {
      return time >= from && time < until;
    }
  }

  /** The attribute lies within bounds, both included. */
  record Within(Attribute attribute, double atLeast, double atMost, Period period)
      implements Criterion {
    public Within {
      if (!(atLeast <= atMost)) {
        throw new RefusedException("atLeast (%s) must not exceed atMost (%s)", atLeast, atMost);
      }
    }

    @Override
    public boolean isMetBy(Candidate firm, double time) {
      if (!period.covers(time)) {
        return true;
      }
      double value = firm.value(attribute);
      return value >= atLeast && value <= atMost;
    }
  }

  /** The firm has another title, which is given by its place. */
  record Holds(int tier, Period period) implements Criterion {
    @Override
    public boolean isMetBy(Candidate firm, double time) {
      return !period.covers(time) || firm.holds(tier);
    }
  }

  /** At least one of several routes is open; each is a list of conditions that must all be met. */
  record AnyOf(List<List<Criterion>> routes, Period period) implements Criterion {
    public AnyOf {
      routes = routes.stream().map(List::copyOf).toList();
      if (routes.isEmpty() || routes.stream().anyMatch(List::isEmpty)) {
        throw new RefusedException(
            "anyOf needs at least one route, and each route at least one criterion");
      }
    }

    @Override
    public boolean isMetBy(Candidate firm, double time) {
      if (!period.covers(time)) {
        return true;
      }
      for (List<Criterion> route : routes) {
        if (allMet(route, firm, time)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Whether the firm meets every condition of a list. */
  static boolean allMet(List<Criterion> criteria, Candidate firm, double time) {
    for (int i = 0; i < criteria.size(); i++) {
      if (!criteria.get(i).isMetBy(firm, time)) {
        return false;
      }
    }
    return true;
  }
}
