package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import loam.comparison.Study;
import loam.policy.AssumedStrength;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.InvalidInputException;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The scenarios of a comparison, the reference first, checked for whether they can be compared. */
record ComparedScenarios(List<Path> paths, List<Scenario> scenarios) {

  /** Reads all files; what is wrong with them or keeps them from being compared is said at once. */
  static ComparedScenarios read(List<Path> files, PlanOptions plan, CommandLine command) {
    List<Path> paths = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : files) {
      try {
        for (ReadScenario read : ScenarioReader.readAll(file, List.of())) {
          paths.add(read.path());
          scenarios.add(plan.applyTo(read.scenario(), command));
        }
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    List<String> problems = problems(scenarios);
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join("\n", problems));
    }
    return new ComparedScenarios(paths, scenarios);
  }

  private static List<String> problems(List<Scenario> scenarios) {
    List<String> problems = new ArrayList<>();
    if (scenarios.size() < 2) {
      problems.add("a comparison needs a reference and at least one scenario beside it");
      return problems;
    }
    Scenario reference = scenarios.get(0);
    Set<String> names = new LinkedHashSet<>();
    for (Scenario scenario : scenarios) {
      if (!names.add(scenario.name())) {
        problems.add(
            "two scenarios are called \"%s\"; give each its own name".formatted(scenario.name()));
      }
      RunPlan plan = scenario.plan();
      differ(
          problems, scenario, reference, "city", scenario.city().id(), reference.city().id(), "");
      differ(
          problems,
          scenario,
          reference,
          "end",
          plan.end(),
          reference.plan().end(),
          " --end DATE sets it for all");
      differ(
          problems,
          scenario,
          reference,
          "seed",
          plan.seed(),
          reference.plan().seed(),
          " --seed N sets it for all");
      differ(
          problems,
          scenario,
          reference,
          "replications",
          plan.replications(),
          reference.plan().replications(),
          " --replications N sets them for all");
    }
    return problems;
  }

  private static void differ(
      List<String> problems,
      Scenario scenario,
      Scenario reference,
      String what,
      Object theirs,
      Object ours,
      String remedy) {
    if (!theirs.equals(ours)) {
      problems.add(
          "%s cannot be compared with %s: %s is %s there and %s here;%s"
              .formatted(
                  scenario.name(),
                  reference.name(),
                  what,
                  ours,
                  theirs,
                  remedy.isEmpty() ? " compare scenarios of one city" : remedy));
    }
  }

  /** The same with another number of replications. */
  ComparedScenarios withReplications(int replications) {
    return new ComparedScenarios(
        paths,
        scenarios.stream()
            .map(
                scenario ->
                    scenario.with(
                        new RunPlan(scenario.plan().end(), replications, scenario.plan().seed())))
            .toList());
  }

  Scenario reference() {
    return scenarios.get(0);
  }

  /**
   * For each policy the reference and the policy in a world without the assumed strengths of the
   * levers that differ; nothing if there are none.
   */
  List<List<Scenario>> weakened() {
    List<List<Scenario>> pairs = new ArrayList<>();
    for (int policy = 1; policy < scenarios.size(); policy++) {
      pairs.add(weakened(policy));
    }
    return pairs;
  }

  private List<Scenario> weakened(int policy) {
    Map<String, Double> without = new TreeMap<>();
    boolean external = false;
    for (Lever lever : Lever.values()) {
      if (!scenarios.get(policy).policy().path(lever).equals(reference().policy().path(lever))) {
        without.putAll(AssumedStrength.withoutEffect(lever));
        external |= AssumedStrength.restsOnExternalMoney(lever);
      }
    }
    if (without.isEmpty()) {
      return List.of();
    }
    List<Scenario> pair = new ArrayList<>();
    for (int place : new int[] {0, policy}) {
      Scenario weak =
          ScenarioReader.readAssuming(paths.get(place), List.of(), without)
              .with(scenarios.get(place).plan());
      pair.add(external ? withoutExternalMoney(weak, policy) : weak);
    }
    return pair;
  }

  private Scenario withoutExternalMoney(Scenario scenario, int policy) {
    List<PolicyChange> changes = new ArrayList<>(scenario.changes());
    changes.removeIf(change -> change.lever() == Lever.FUNDS_EXTERNAL_SHARE);
    changes.add(
        new PolicyChange(
            Lever.FUNDS_EXTERNAL_SHARE,
            Study.firstDifference(scenarios.get(policy), reference()),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            0));
    changes.sort(Comparator.comparing(PolicyChange::from));
    return new Scenario(
        scenario.name(), scenario.description(), scenario.city(), changes, true, scenario.plan());
  }
}
