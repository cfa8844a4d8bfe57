package loam.laboratory.compare;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.comparison.Study;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;

/** The scenarios of a comparison, the reference first, checked for whether they can be compared. */
public record ComparedScenarios(List<ReadScenario> read, List<Scenario> scenarios) {

  /**
   * Reads all files; what is wrong with them or keeps them from being compared is said at once. A
   * file named twice counts once, and a sweep is left out with a word.
   *
   * @param everywhere changes of every scenario
   * @param settings changes that make one scenario more of the first file
   * @throws InvalidInputException with all that is wrong with the files
   * @throws RefusedException with all that keeps them from being compared
   */
  public static ComparedScenarios read(
      List<Path> files,
      List<String> everywhere,
      List<String> settings,
      UnaryOperator<Scenario> plan,
      Consumer<Phrase> warn) {
    List<ReadScenario> all = new ArrayList<>();
    List<ReadScenario> changed = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    List<InvalidInputException> refusals = new ArrayList<>();
    for (Path file : once(files)) {
      try {
        for (ReadScenario read : ScenarioReader.readAll(file, everywhere)) {
          if (read.sweep().isPresent()) {
            warn.accept(
                Phrase.of("%s holds a sweep, which is left out; loam sweep runs it", read.path()));
          } else {
            all.add(read);
          }
        }
        if (!settings.isEmpty() && file.equals(files.get(0))) {
          changed.addAll(
              ScenarioReader.readAll(
                      file, Stream.concat(everywhere.stream(), settings.stream()).toList())
                  .subList(0, 1));
        }
      } catch (InvalidInputException e) {
        refusals.add(e);
      }
    }
    all.addAll(changed);
    all.replaceAll(
        read -> {
          Scenario planned = plan.apply(read.scenario());
          scenarios.add(planned);
          return read.with(ParameterChoice.of(planned));
        });
    if (!refusals.isEmpty()) {
      throw InvalidInputException.joined(refusals);
    }
    List<Phrase> problems = problems(scenarios);
    if (!problems.isEmpty()) {
      throw new RefusedException("%s", Phrase.lines(problems));
    }
    return new ComparedScenarios(all, scenarios);
  }

  /** One file alone has the last of the files that it extends for its reference. */
  public static List<Path> withReference(List<Path> files) {
    return files.size() == 1
        ? Stream.concat(ScenarioReader.foundation(files.get(0)).stream(), files.stream()).toList()
        : files;
  }

  /** So that {@code baseline.yaml *.yaml} can be written. */
  private static List<Path> once(List<Path> files) {
    Set<Path> seen = new LinkedHashSet<>();
    return files.stream().filter(file -> seen.add(file.toAbsolutePath().normalize())).toList();
  }

  private static List<Phrase> problems(List<Scenario> scenarios) {
    List<Phrase> problems = new ArrayList<>();
    if (scenarios.size() < 2) {
      problems.add(
          Phrase.of(
              "a comparison needs a reference and at least one scenario beside it; --set makes"
                  + " one"));
      return problems;
    }
    Scenario reference = scenarios.get(0);
    Set<String> names = new HashSet<>();
    for (Scenario scenario : scenarios) {
      String name = scenario.name();
      if (!names.add(name)) {
        problems.add(Phrase.of("two scenarios are called \"%s\"; give each its own name", name));
      }
      RunPlan plan = scenario.plan();
      List<Phrase> differences = new ArrayList<>();
      if (!scenario.city().id().equals(reference.city().id())) {
        differences.add(
            Phrase.of(
                "city is %s there and %s here; compare scenarios of one city",
                reference.city().id(), scenario.city().id()));
      }
      if (!plan.end().equals(reference.plan().end())) {
        differences.add(
            Phrase.of(
                "end is %s there and %s here; --end DATE sets it for all",
                reference.plan().end(), plan.end()));
      }
      if (plan.seed() != reference.plan().seed()) {
        differences.add(
            Phrase.of(
                "seed is %s there and %s here; --seed N sets it for all",
                reference.plan().seed(), plan.seed()));
      }
      if (plan.replications() != reference.plan().replications()) {
        differences.add(
            Phrase.of(
                "replications are %s there and %s here; --replications N sets them for all",
                reference.plan().replications(), plan.replications()));
      }
      if (scenario.city().id().equals(reference.city().id())
          && !scenario.city().posterior().equals(reference.city().posterior())) {
        differences.add(
            Phrase.of(
                "parameters are %s there and %s here; --parameters CHOICE sets them for all",
                ParameterChoice.of(reference).id(), ParameterChoice.of(scenario).id()));
      }
      differences.forEach(
          difference ->
              problems.add(
                  Phrase.of(
                      "%s cannot be compared with %s: %s",
                      scenario.name(), reference.name(), difference)));
    }
    return problems;
  }

  /** The same in the order of their names. */
  public ComparedScenarios byName() {
    List<Integer> order =
        IntStream.range(0, read.size())
            .boxed()
            .sorted(Comparator.comparing(place -> scenarios.get(place).name()))
            .toList();
    return new ComparedScenarios(
        order.stream().map(read::get).toList(), order.stream().map(scenarios::get).toList());
  }

  /** What people call them. */
  public List<String> names(Language language) {
    return read.stream().map(one -> one.title(language).name()).toList();
  }

  /** The same with another number of replications. */
  public ComparedScenarios withReplications(int replications) {
    return new ComparedScenarios(
        read,
        scenarios.stream()
            .map(
                scenario ->
                    scenario.with(
                        new RunPlan(scenario.plan().end(), replications, scenario.plan().seed())))
            .toList());
  }

  public Scenario reference() {
    return scenarios.get(0);
  }

  /**
   * For each policy the reference and the policy in a world without the assumed strengths of the
   * levers that differ; nothing if there are none.
   */
  public List<List<Scenario>> weakened() {
    List<List<Scenario>> pairs = new ArrayList<>();
    for (int policy = 1; policy < scenarios.size(); policy++) {
      pairs.add(weakened(policy));
    }
    return pairs;
  }

  /** The scenarios, and behind them those in worlds without assumed strengths. */
  public List<Scenario> everyWorld() {
    List<Scenario> all = new ArrayList<>(scenarios);
    weakened().forEach(all::addAll);
    return all;
  }

  private List<Scenario> weakened(int policy) {
    Map<String, Double> without = new TreeMap<>();
    LeverCatalogue levers = LeverCatalogue.of(reference().city());
    for (Lever lever : levers.all()) {
      if (!scenarios.get(policy).policy().path(lever).equals(reference().policy().path(lever))) {
        without.putAll(lever.assumed());
      }
    }
    Map<Lever, Double> still = new TreeMap<>(levers.order());
    levers.all().stream()
        .filter(lever -> without.containsKey(lever.id()))
        .forEach(lever -> still.put(lever, without.remove(lever.id())));
    if (without.isEmpty()) {
      return List.of();
    }
    List<Scenario> pair = new ArrayList<>();
    for (int place : new int[] {0, policy}) {
      Scenario weak =
          ParameterChoice.of(scenarios.get(place))
              .in(ScenarioReader.readAssuming(read.get(place).path(), List.of(), without))
              .with(scenarios.get(place).plan());
      pair.add(named(still.isEmpty() ? weak : with(still, weak, policy), policy));
    }
    return pair;
  }

  /** What messages call it. */
  private Scenario named(Scenario weak, int policy) {
    return new Scenario(
        "%s without assumed strengths of %s".formatted(weak.name(), scenarios.get(policy).name()),
        weak.description(),
        weak.city(),
        weak.changes(),
        weak.backcast(),
        weak.plan());
  }

  /** With some levers at other values since the policy begins. */
  private Scenario with(Map<Lever, Double> still, Scenario scenario, int policy) {
    List<PolicyChange> changes = new ArrayList<>(scenario.changes());
    changes.removeIf(change -> still.containsKey(change.lever()));
    LocalDate since = Study.firstDifference(scenarios.get(policy), reference());
    still.forEach(
        (lever, value) ->
            changes.add(
                new PolicyChange(lever, since, Optional.empty(), PolicyChange.Kind.VALUE, value)));
    changes.sort(Comparator.comparing(PolicyChange::from));
    return new Scenario(
        scenario.name(), scenario.description(), scenario.city(), changes, true, scenario.plan());
  }
}
