package loam.experiment;

import java.util.List;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;

/**
 * Scenarios by their places, which may be made where they are simulated. A record of values alone,
 * so that it can be sent to any machine; may be asked by many threads at once.
 */
@FunctionalInterface
public interface Cases {
  /** The scenario at a place, from 0. */
  Scenario at(int place);

  /** Scenarios that are there. */
  record Listed(List<Scenario> scenarios) implements Cases {
    public Listed {
      scenarios = List.copyOf(scenarios);
    }

    @Override
    public Scenario at(int place) {
      return scenarios.get(place);
    }
  }

  /** The scenario without a sweep, and those of its points. */
  record OfSweep(SweptScenarios scenarios) implements Cases {
    @Override
    public Scenario at(int place) {
      return scenarios.at(place);
    }
  }
}
