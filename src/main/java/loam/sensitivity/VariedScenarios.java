package loam.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.ParameterChange;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;

/**
 * Scenarios in which some assumptions and levers are otherwise. They are made anew for each point,
 * so that no more worlds are in memory than are simulated.
 *
 * @param scenarios the one in question, after its reference if there is one
 */
public record VariedScenarios(List<Scenario> scenarios, List<VariedFactor> factors)
    implements World {
  public VariedScenarios {
    scenarios = List.copyOf(scenarios);
    factors = List.copyOf(factors);
  }

  @Override
  public List<Scenario> at(double[] values) {
    return IntStream.range(0, scenarios.size()).mapToObj(place -> at(values, place)).toList();
  }

  @Override
  public Scenario at(double[] values, int place) {
    boolean isInQuestion = place == scenarios.size() - 1;
    Scenario scenario = scenarios.get(place);
    List<ParameterChange> assumed = new ArrayList<>();
    List<PolicyChange> changes = new ArrayList<>(scenario.changes());
    for (int i = 0; i < values.length; i++) {
      VariedFactor varied = factors.get(i);
      boolean concerned = isInQuestion || varied.factor().kind() != Factor.Kind.POLICY;
      if (!Double.isNaN(values[i]) && concerned) {
        varied.assumed(values[i]).ifPresent(assumed::add);
        varied.moved(values[i]).ifPresent(moved -> replace(changes, moved));
      }
    }
    changes.sort(Comparator.comparing(PolicyChange::from));
    return new Scenario(
        scenario.name(),
        scenario.description(),
        assumed.isEmpty() ? scenario.city() : scenario.city().assuming(assumed),
        changes,
        scenario.backcast(),
        scenario.plan());
  }

  private static void replace(List<PolicyChange> changes, PolicyChange moved) {
    changes.removeIf(change -> change.lever().equals(moved.lever()));
    changes.add(moved);
  }
}
