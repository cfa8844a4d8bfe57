package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Trajectory;
import loam.experiment.Cases;
import loam.experiment.Ended;
import loam.experiment.Engine;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Replications;
import loam.experiment.Replications.Job;
import loam.language.Language;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.sensitivity.Factor;
import loam.sensitivity.VariedFactor;
import loam.sensitivity.VariedScenarios;
import loam.sensitivity.World;
import loam.store.ResolvedScenario;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static Replications work() {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios/no-funds.yaml"));
    RunPlan plan = new RunPlan(LocalDate.of(2016, 6, 30), 4, 7);
    return of(List.of(scenario, scenario.with(plan)));
  }

  private static Replications of(List<Scenario> scenarios) {
    return new Replications(new Cases.Listed(scenarios), Engine.LOAM, OrdinaryPath.COUNTED);
  }

  private static Replications sent(Replications work) {
    return (Replications) Packing.unpack(Packing.pack(work));
  }

  @Test
  void a_scenario_arrives_whole() {
    Replications work = work();

    Replications arrived = sent(work);

    assertThat(ResolvedScenario.text(arrived.cases().at(1)))
        .isEqualTo(ResolvedScenario.text(work.cases().at(1)));
    assertThat(arrived.engine()).isSameAs(work.engine());
  }

  @Test
  void the_world_of_every_parameter_vector_arrives_with_it() {
    Scenario here = work().cases().at(1);
    Scenario there = sent(work()).cases().at(1);

    assertThat(here.vectors()).isEqualTo(2);
    assertThat(ResolvedScenario.text(there.inReplication(3)))
        .isEqualTo(ResolvedScenario.text(here.inReplication(3)))
        .isNotEqualTo(ResolvedScenario.text(here.inReplication(1)));
  }

  @Test
  void work_that_has_travelled_comes_to_the_same_results() {
    Replications work = work();

    List<Job> jobs = List.of(new Job(1, 4), new Job(1, 3));
    List<Ended<Trajectory>> there = sent(work).prepared().apply(jobs);

    assertThat(Packing.unpack(Packing.pack(there))).isEqualTo(work.prepared().apply(jobs));
  }

  @Test
  void scenarios_of_one_city_are_sent_as_one_city_and_their_differences() {
    Replications work = work();
    Scenario one = work.cases().at(0);
    var single = of(List.of(one));

    assertThat(Packing.pack(work).length).isLessThan(Packing.pack(single).length * 11 / 10);
  }

  /** A point of two numbers, of which one is an assumption, makes the same world there as here. */
  @Test
  void points_travel_as_numbers_and_worlds_are_made_of_them_there() {
    var varied =
        new VariedScenarios(
            List.of(work().cases().at(1)),
            List.of(
                VariedFactor.of(
                    new Factor("funds.signal", Factor.Kind.ASSUMPTION, "1", 0, 0.25, 0.1, false)),
                VariedFactor.of(
                    KnownLevers.FUNDS_SCALE,
                    Factor.Kind.LEVER,
                    0,
                    3,
                    1,
                    LocalDate.of(2026, 1, 1))));
    var there = (World) Packing.unpack(Packing.pack(varied));
    double[] point = {0.07, 2};

    assertThat(ResolvedScenario.text(there.at(point, 0).inReplication(3)))
        .isEqualTo(ResolvedScenario.text(varied.at(point, 0).inReplication(3)))
        .contains("funds.signal: 0.07");
  }

  @Test
  void a_failure_arrives_with_all_that_is_needed_to_run_it_again() {
    var failure =
        new ReplicationFailedException("it", 7, 3, "noon", new IllegalStateException("unlucky"));

    var there = (ReplicationFailedException) Packing.unpack(Packing.pack(failure));

    assertThat(there).hasMessage(failure.getMessage());
    assertThat(there.replication()).isEqualTo(3);
    assertThat(there.phrase().in(Language.CHINESE))
        .isEqualTo(failure.phrase().in(Language.CHINESE));
  }

  @Test
  void what_cannot_be_sent_is_named() {
    assertThatThrownBy(() -> Packing.pack(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
