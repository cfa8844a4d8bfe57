package loam.cli.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loam.city.City;
import loam.cli.ScenarioNames;
import loam.cli.Terminal;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.Resolved;
import loam.language.Language;
import loam.report.Ran;
import loam.report.StandingWords;
import loam.report.chart.Chart;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.store.Promised;
import loam.store.ResultFolder;
import loam.store.table.StoredComparison;
import loam.store.table.StoredTornado;
import loam.store.table.StoredTrajectories;

/**
 * Results that charts are drawn of: runs, one comparison, or one sensitivity analysis.
 *
 * @param runs in the order of the folders
 * @param comparisons none or one
 * @param tornados none or one
 * @param names what the reader calls a scenario of the comparison
 */
public record ChartedResults(
    List<Ran> runs,
    List<StoredComparison> comparisons,
    List<StoredTornado> tornados,
    UnaryOperator<String> names,
    Optional<City> city,
    List<StoredTrajectories> opened)
    implements AutoCloseable {
  private static final List<String> READ =
      List.of(
          "trajectories.parquet",
          "scenario.resolved.yaml",
          "comparison.csv",
          "ledger.csv",
          "money.csv",
          "ends.csv",
          "names.json");

  private static final List<String> OF_COMPARISON = List.of("comparison.parquet", "names.json");

  /** A chart and the name of its file without an ending. */
  public record Named(String name, Chart chart) {}

  public static ChartedResults open(List<Path> folders, Terminal terminal) {
    List<Ran> runs = new ArrayList<>();
    List<StoredComparison> comparisons = new ArrayList<>();
    List<StoredTornado> tornados = new ArrayList<>();
    List<StoredTrajectories> opened = new ArrayList<>();
    try {
      for (Path folder : folders) {
        ResultFolder.recover(folder);
        Promised.broken(folder, READ).forEach(one -> terminal.warn("%s", one));
        if (StoredTrajectories.isIn(folder)) {
          runs.add(run(folder, opened, terminal));
        } else if (StoredComparison.isIn(folder)) {
          comparisons.add(StoredComparison.read(folder, metrics(folder)));
        } else if (StoredTornado.isIn(folder)) {
          tornados.add(StoredTornado.read(folder, metrics(folder)));
        } else {
          throw terminal.refusal(
              Files.exists(folder)
                  ? "%s holds neither trajectories.parquet, as loam run writes it, nor"
                      + " comparison.csv, as loam compare does, nor ends.csv, as loam sensitivity"
                      + " does"
                  : "there is no folder %s",
              folder);
        }
      }
      int analyses = comparisons.size() + tornados.size();
      if (analyses > 1 || (analyses == 1 && !runs.isEmpty())) {
        throw terminal.refusal(
            "name one comparison, one sensitivity analysis, or runs, but not several of them"
                + " together");
      }
      checkAlike(runs, folders, terminal);
      UnaryOperator<String> names = ScenarioNames.read(folders.get(0), terminal.language());
      return new ChartedResults(runs, comparisons, tornados, names, city(folders.get(0)), opened);
    } catch (RuntimeException e) {
      opened.forEach(StoredTrajectories::close);
      throw e;
    }
  }

  /** The scenarios of a comparison as runs, the reference first, drawn from its own folder. */
  public static ChartedResults openRunsOf(Path comparison, Terminal terminal) {
    List<String> drawn = new ArrayList<>(OF_COMPARISON);
    for (int place = 0; isScenario(comparison, place); place++) {
      drawn.add(Resolved.path(place));
    }
    Promised.broken(comparison, drawn).forEach(one -> terminal.warn("%s", one));
    UnaryOperator<String> names = ScenarioNames.read(comparison, terminal.language());
    List<Ran> runs = new ArrayList<>();
    List<StoredTrajectories> opened = new ArrayList<>();
    try {
      for (int place = 0; isScenario(comparison, place); place++) {
        Path file = comparison.resolve(Resolved.path(place));
        Scenario scenario = ScenarioReader.read(file, List.of()).scenario();
        opened.add(StoredTrajectories.open(comparison, scenario.name()));
        runs.add(new Ran(scenario, names.apply(scenario.name()), opened.get(place)));
      }
      return new ChartedResults(runs, List.of(), List.of(), names, city(comparison), opened);
    } catch (RuntimeException e) {
      opened.forEach(StoredTrajectories::close);
      throw e;
    }
  }

  /** The metrics of the city that an analysis is of. */
  private static MetricCatalogue metrics(Path folder) {
    return city(folder).map(MetricCatalogue::of).orElse(MetricCatalogue.STANDARD);
  }

  private static Optional<City> city(Path folder) {
    Path scenario = folder.resolve(Resolved.path(0));
    return Files.isRegularFile(scenario)
        ? Optional.of(ScenarioReader.read(scenario, List.of()).scenario().city())
        : Optional.empty();
  }

  /** What the foot of a chart of an analysis becomes. */
  public UnaryOperator<String> foot(Language language) {
    return city.map(known -> StandingWords.foot(known, language)).orElse(UnaryOperator.identity());
  }

  private static boolean isScenario(Path comparison, int place) {
    return Files.isRegularFile(comparison.resolve(Resolved.path(place)));
  }

  private static Ran run(Path folder, List<StoredTrajectories> opened, Terminal terminal) {
    ReadScenario read = ScenarioReader.read(folder.resolve("scenario.resolved.yaml"), List.of());
    StoredTrajectories trajectories = StoredTrajectories.open(folder);
    opened.add(trajectories);
    String name = ScenarioNames.read(folder, terminal.language()).apply(read.scenario().name());
    return new Ran(read.scenario(), name, trajectories);
  }

  /** Pairs have common random numbers only under one seed. */
  private static void checkAlike(List<Ran> runs, List<Path> folders, Terminal terminal) {
    for (int i = 1; i < runs.size(); i++) {
      Ran first = runs.get(0);
      Ran other = runs.get(i);
      if (!other.trajectories().dates().equals(first.trajectories().dates())
          || other.trajectories().replications() != first.trajectories().replications()
          || other.scenario().plan().seed() != first.scenario().plan().seed()) {
        throw terminal.refusal(
            "%s and %s differ in dates, replications or seed, so that they cannot be drawn"
                + " together; run both with the same --end, --replications and --seed",
            folders.get(0), folders.get(i));
      }
    }
  }

  @Override
  public void close() {
    opened.forEach(StoredTrajectories::close);
  }
}
