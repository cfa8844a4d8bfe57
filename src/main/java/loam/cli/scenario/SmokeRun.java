package loam.cli.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.city.Timescale;
import loam.experiment.Batch;
import loam.experiment.Engine;
import loam.experiment.ReplicationFailedException;
import loam.language.Phrase;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problem;

/**
 * A first look at whether a scenario can be simulated: one replication up to some weeks after its
 * last dated change, which takes about a second. Of a sweep, the scenario without it and a few
 * points.
 */
public record SmokeRun(List<Scenario> scenarios, LocalDate end, int points) {
  private static final int WEEKS = 8;
  private static final int MOST_POINTS = 8;

  public static SmokeRun of(ReadScenario read) {
    List<Scenario> points =
        read.sweep()
            .map(sweep -> SweptScenarios.of(read.scenario(), sweep).points())
            .orElse(List.of());
    List<Scenario> chosen = new ArrayList<>(List.of(read.scenario()));
    chosen.addAll(spread(points));
    LocalDate last =
        chosen.stream()
            .flatMap(scenario -> scenario.changes().stream())
            .flatMap(SmokeRun::dates)
            .max(LocalDate::compareTo)
            .orElse(Timescale.ORIGIN);
    LocalDate end = last.isBefore(Timescale.ORIGIN) ? Timescale.ORIGIN : last;
    LocalDate planned = read.scenario().plan().end();
    LocalDate wanted = end.plusWeeks(WEEKS);
    return new SmokeRun(chosen, wanted.isBefore(planned) ? wanted : planned, points.size());
  }

  private static Stream<LocalDate> dates(PolicyChange change) {
    return Stream.concat(Stream.of(change.from()), change.until().stream());
  }

  /** At most a few, evenly chosen, the first and the last among them. */
  private static List<Scenario> spread(List<Scenario> points) {
    return points.size() <= MOST_POINTS
        ? points
        : IntStream.range(0, MOST_POINTS)
            .mapToObj(i -> points.get(i * (points.size() - 1) / (MOST_POINTS - 1)))
            .toList();
  }

  /**
   * Simulates.
   *
   * @param file what the complaint is about, if there is one
   * @throws InvalidInputException if a replication fails
   */
  public void simulate(Path file) throws InterruptedException {
    long seed = scenarios.get(0).plan().seed();
    RunPlan plan = new RunPlan(end, 1, seed);
    List<Scenario> shortened = scenarios.stream().map(scenario -> scenario.with(plan)).toList();
    try {
      new Batch(shortened, Engine.LOAM)
          .run(Runtime.getRuntime().availableProcessors(), (scenario, trajectory) -> {});
    } catch (ReplicationFailedException e) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  file.toString(),
                  0,
                  0,
                  Phrase.of("it can be read but not simulated: %s", Phrase.of(e)))));
    }
  }

  /** How far it goes. */
  public Phrase text(String scenario) {
    return points == 0
        ? Phrase.of("%s simulated once to %s", scenario, end)
        : Phrase.of(
            "%s simulated once to %s, %d of %d points of its sweep",
            scenario, end, scenarios.size() - 1, points);
  }
}
