package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
import loam.kernel.EventCalendar;
import loam.kernel.EventHandler;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExperimentTest {
  private static final LocalDate END = LocalDate.of(2021, 12, 31);
  private static final Scenario SCENARIO = scenario(Beijing.small(), 4);

  private static Scenario scenario(City city, int replications) {
    return Beijing.scenario(city, END, 91).with(new RunPlan(END, replications, 91));
  }

  private static List<Trajectory> run(Scenario scenario, Engine engine, int threads)
      throws InterruptedException {
    List<Trajectory> trajectories = new ArrayList<>();
    new Experiment(scenario, engine).run(threads, trajectories::add);
    return trajectories;
  }

  static List<Engine> engines() {
    return Engines.all();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void any_number_of_threads_and_each_engine_give_the_same_list(Engine engine)
      throws InterruptedException {
    List<Trajectory> byHand = new ArrayList<>();
    for (int replication = 1; replication <= 4; replication++) {
      byHand.add(Beijing.run(SCENARIO, replication));
    }

    for (int threads : new int[] {1, 2, 7}) {
      assertThat(run(SCENARIO, engine, threads)).isEqualTo(byHand);
    }
  }

  @Test
  void trajectories_arrive_in_the_order_of_their_replications() throws InterruptedException {
    Scenario many =
        Beijing.scenario(Beijing.small(), LocalDate.of(2015, 3, 31), 92)
            .with(new RunPlan(LocalDate.of(2015, 3, 31), 50, 92));

    assertThat(run(many, Engine.LOAM, 3))
        .extracting(Trajectory::replication)
        .hasSize(50)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_replication_that_fails_is_named_after_all_before_it_have_arrived() {
    List<Integer> arrived = new ArrayList<>();
    AtomicInteger begun = new AtomicInteger();
    var experiment =
        new Experiment(
            scenario(Beijing.small(), 60),
            new CalendarEngine(
                "frail", keys -> new BreaksDown(new BucketCalendar(keys, 0.5), begun, 8)),
            Ecosystem.OrdinaryPath.COUNTED);

    assertThatThrownBy(() -> experiment.run(3, run -> arrived.add(run.replication())))
        .isInstanceOf(ReplicationFailedException.class)
        .hasMessageContaining("scenario test, seed 91, replication " + (arrived.size() + 1))
        .hasMessageContaining(" failed at 2015-01-01")
        .hasMessageContaining("out of order")
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(arrived).isNotEmpty().isSorted();
  }

  /** A calendar that works until one replication too many is begun. */
  private record BreaksDown(EventCalendar works, AtomicInteger begun, int last)
      implements EventCalendar {
    @Override
    public double now() {
      return works.now();
    }

    @Override
    public void schedule(double time, int kind, int entity) {
      works.schedule(time, kind, entity);
    }

    @Override
    public void cancel(int entity) {
      works.cancel(entity);
    }

    @Override
    public boolean isPending(int entity) {
      return works.isPending(entity);
    }

    @Override
    public void run(double end, EventHandler handler) {
      works.run(end, handler);
    }

    @Override
    public long executed() {
      return works.executed();
    }

    @Override
    public void reset(double start) {
      works.reset(start);
      if (begun.incrementAndGet() > last) {
        throw new IllegalStateException("out of order");
      }
    }
  }

  @Test
  void engines_are_known_by_their_names() {
    assertThat(Engines.named("loam")).contains(Engine.LOAM);
    assertThat(Engines.named("ssj")).contains(Engine.SSJ);
    assertThat(Engines.named("SSJ")).isEmpty();
    assertThat(Engines.all()).startsWith(Engine.LOAM, Engine.SSJ);
  }
}
