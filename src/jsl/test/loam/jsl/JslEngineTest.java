package loam.jsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.Experiment;
import loam.kernel.BucketCalendar;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.kernel.JslCalendar;
import loam.kernel.SsjCalendar;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.stats.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Engines by three authors tell the same story, event for event. */
class JslEngineTest {
  private static final Engine JSL = Engines.named("jsl").orElseThrow();
  private static final LocalDate END = LocalDate.of(2027, 5, 20);
  private static final Path BASELINE = Path.of("scenarios/baseline.yaml");

  private static Scenario small(int replications) {
    return Beijing.scenario(Beijing.small(), END, 17).with(new RunPlan(END, replications, 17));
  }

  private static List<Trajectory> run(
      Scenario scenario, Engine engine, OrdinaryPath path, int threads)
      throws InterruptedException {
    List<Trajectory> trajectories = new ArrayList<>();
    new Experiment(scenario, engine, path).run(threads, trajectories::add);
    return trajectories;
  }

  private static EventCalendar onJsl(EntityKeys keys) {
    return JslCalendar.alone(keys, QuietSimulation.make("log").getModel());
  }

  @ParameterizedTest
  @EnumSource
  void the_event_logs_of_three_engines_are_the_same_line_by_line(OrdinaryPath path) {
    List<List<EventLog.Line>> logs = new ArrayList<>();
    List<Function<EntityKeys, EventCalendar>> engines =
        List.of(keys -> new BucketCalendar(keys, 0.5), SsjCalendar::new, JslEngineTest::onJsl);
    for (Function<EntityKeys, EventCalendar> calendars : engines) {
      List<EventLog.Line> log = EventLog.empty();
      var ecosystem = new Ecosystem(small(1), EventLog.into(log, calendars), path);
      ecosystem.run(1);
      ecosystem.run(2);
      logs.add(log);
    }

    assertThat(logs.get(0)).hasSizeGreaterThan(50_000);
    assertThat(logs.get(1).equals(logs.get(0))).as("SSJ's log is ours").isTrue();
    assertThat(logs.get(2).equals(logs.get(0))).as("JSL's log is ours").isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void trajectories_events_and_statistics_are_the_same_to_the_bit(OrdinaryPath path)
      throws InterruptedException {
    List<Trajectory> ours = run(small(3), Engine.LOAM, path, 1);

    for (Engine engine : List.of(Engine.SSJ, JSL)) {
      List<Trajectory> theirs = run(small(3), engine, path, 1);

      assertThat(theirs).isEqualTo(ours);
      assertThat(theirs.stream().map(Trajectory::events))
          .isEqualTo(ours.stream().map(Trajectory::events).toList());
      for (Metric metric : Metric.all()) {
        assertThat(spread(theirs, metric)).as(metric.id()).isEqualTo(spread(ours, metric));
      }
    }
  }

  private static List<Double> spread(List<Trajectory> trajectories, Metric metric) {
    Sample sample =
        Sample.of(trajectories.stream().mapToDouble(run -> run.at(metric, 100)).toArray());
    return List.of(sample.mean(), sample.standardDeviation(), sample.quantile(0.9));
  }

  @Test
  void parallel_runs_under_jsl_are_the_same_to_the_bit_whatever_the_threads()
      throws InterruptedException {
    List<Trajectory> ours = run(small(14), Engine.LOAM, OrdinaryPath.COUNTED, 1);

    for (int threads : new int[] {1, 2, 7}) {
      assertThat(run(small(14), JSL, OrdinaryPath.COUNTED, threads)).isEqualTo(ours);
    }
  }

  @Test
  void an_experiment_can_be_run_again() throws InterruptedException {
    List<Trajectory> trajectories = new ArrayList<>();
    var experiment = new Experiment(small(3), JSL);

    experiment.run(1, trajectories::add);
    experiment.run(1, trajectories::add);

    assertThat(trajectories.subList(3, 6)).isEqualTo(trajectories.subList(0, 3));
  }

  @Test
  void the_whole_baseline_is_the_same_on_all_engines() throws InterruptedException {
    Scenario baseline = ScenarioReader.read(BASELINE);
    Scenario one = baseline.with(new RunPlan(baseline.plan().end(), 1, baseline.plan().seed()));
    List<Trajectory> ours = run(one, Engine.LOAM, OrdinaryPath.COUNTED, 1);

    for (Engine engine : List.of(Engine.SSJ, JSL)) {
      List<Trajectory> theirs = run(one, engine, OrdinaryPath.COUNTED, 1);

      assertThat(theirs).isEqualTo(ours);
      assertThat(theirs.get(0).events()).isEqualTo(ours.get(0).events());
    }
  }
}
