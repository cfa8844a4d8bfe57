package loam.cli.result;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.cli.Terminal;
import loam.laboratory.BuildInfo;
import loam.laboratory.DefaultFolder;
import loam.laboratory.Resolved;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.store.StoredRun;
import loam.store.table.StoredComparison;

/** The folders of the runs that a comparison was made of, which hold its trajectories. */
public final class RunsOfComparison {
  private RunsOfComparison() {}

  /** Puts the runs of a comparison, the reference first, in its place; other folders stay. */
  public static List<Path> inThePlaceOf(List<Path> results, Terminal terminal) {
    boolean isComparison = results.size() == 1 && StoredComparison.isIn(results.get(0));
    return isComparison ? of(results.get(0), terminal) : results;
  }

  private static List<Path> of(Path comparison, Terminal terminal) {
    Path beside = Optional.ofNullable(comparison.toAbsolutePath().getParent()).orElse(Path.of(""));
    List<Path> places = List.of(beside, DefaultFolder.RESULTS);
    List<Path> runs = new ArrayList<>();
    int place = 0;
    Path file = comparison.resolve(Resolved.path(place));
    while (Files.isRegularFile(file)) {
      ReadScenario read = ScenarioReader.read(file, List.of());
      runs.add(
          run(read.scenario(), places)
              .orElseThrow(
                  () ->
                      terminal.refusal(
                          "the run of %s is neither beside %s nor in %s, or another build made it;"
                              + " name the folders of the runs: loam chart RUN RUN",
                          read.title(terminal.language()).name(),
                          comparison,
                          DefaultFolder.RESULTS)));
      file = comparison.resolve(Resolved.path(++place));
    }
    return runs.isEmpty() ? List.of(comparison) : List.copyOf(runs);
  }

  private static Optional<Path> run(Scenario scenario, List<Path> places) {
    BuildInfo build = BuildInfo.load();
    return places.stream()
        .flatMap(place -> StoredRun.find(place, build.version(), build.commit(), scenario).stream())
        .map(StoredRun::folder)
        .findFirst();
  }
}
