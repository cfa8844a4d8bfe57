package loam.scenariofile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loam.city.ParameterNote;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.stats.Precision;

/**
 * A scenario with the story of its values.
 *
 * @param path the file, with {@code #name} where it holds several scenarios
 * @param scenario what the file says apart from its sweep
 * @param sweep the design of its {@code sweep:} block; all its points make scenarios
 * @param chinese name and description where its file has them in Chinese too, else the same
 * @param precision what replications go on for until it is known so well, their number in the
 *     scenario being the most; empty if their number is fixed
 * @param outputs the metrics that it is about, which are shown before the usual ones
 * @param origins everything that files and command line say, parents first, replaced values too
 * @param defaults the city's parameters before any assumption took their place
 */
public record ReadScenario(
    Path path,
    Scenario scenario,
    Title chinese,
    Optional<Sweep> sweep,
    List<Precision> precision,
    List<Metric> outputs,
    List<Origin> origins,
    List<ParameterNote> defaults) {
  public ReadScenario {
    precision = List.copyOf(precision);
    outputs = List.copyOf(outputs);
    origins = List.copyOf(origins);
    defaults = List.copyOf(defaults);
  }

  /** The same with other parameters. */
  public ReadScenario with(ParameterChoice parameters) {
    return new ReadScenario(
        path, parameters.in(scenario), chinese, sweep, precision, outputs, origins, defaults);
  }

  /** The same without its sweep. */
  public ReadScenario withoutSweep() {
    return new ReadScenario(
        path, scenario, chinese, Optional.empty(), precision, outputs, origins, defaults);
  }

  /** What people call it. */
  public Title title(Language language) {
    return switch (language) {
      case ENGLISH -> new Title(scenario.name(), scenario.description());
      case CHINESE -> chinese;
    };
  }

  /** All that is said about one name, parents first. */
  public List<Origin> originsOf(String name) {
    return origins.stream().filter(origin -> origin.name().equals(name)).toList();
  }
}
