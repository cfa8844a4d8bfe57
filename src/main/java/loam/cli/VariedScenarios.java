package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ScenarioReader;
import loam.sensitivity.Factor;
import loam.sensitivity.World;

/**
 * Scenario files in which some assumptions and levers are otherwise. Each call reads the files
 * anew, so that no more worlds are in memory than are simulated.
 *
 * @param files the scenario in question, after its reference if there is one
 * @param parameters for all other assumptions
 */
record VariedScenarios(
    List<Path> files, List<VariedFactor> factors, ParameterChoice parameters, RunPlan plan)
    implements World {
  VariedScenarios {
    files = List.copyOf(files);
    factors = List.copyOf(factors);
  }

  @Override
  public List<Scenario> at(double[] values) {
    Map<String, String> assumed = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && factors.get(i).assumable().isPresent()) {
        VariedFactor varied = factors.get(i);
        assumed.put(varied.factor().name(), varied.assumable().get().text(values[i]));
      }
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (int place = 0; place < files.size(); place++) {
      Scenario read =
          parameters
              .in(ScenarioReader.readAssumingTexts(files.get(place), List.of(), assumed))
              .with(plan);
      scenarios.add(withLevers(read, values, place == files.size() - 1));
    }
    return scenarios;
  }

  private Scenario withLevers(Scenario read, double[] values, boolean isInQuestion) {
    Scenario scenario = read;
    for (int i = 0; i < values.length; i++) {
      VariedFactor varied = factors.get(i);
      boolean concerned = isInQuestion || varied.factor().kind() != Factor.Kind.POLICY;
      if (!Double.isNaN(values[i]) && varied.lever().isPresent() && concerned) {
        scenario = with(scenario, varied, values[i]);
      }
    }
    return scenario;
  }

  private static Scenario with(Scenario scenario, VariedFactor varied, double value) {
    List<PolicyChange> changes = new ArrayList<>(scenario.changes());
    changes.removeIf(change -> change.lever().equals(varied.lever().orElseThrow()));
    changes.add(
        new PolicyChange(
            varied.lever().orElseThrow(),
            varied.from(),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            value));
    changes.sort(Comparator.comparing(PolicyChange::from));
    return new Scenario(
        scenario.name(),
        scenario.description(),
        scenario.city(),
        changes,
        scenario.backcast(),
        scenario.plan());
  }
}
