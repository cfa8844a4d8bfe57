package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.experiment.Engine;
import loam.experiment.Replications;
import loam.experiment.Replications.Arrival;
import loam.experiment.Replications.Job;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.store.ResolvedScenario;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static Replications work() {
    Scenario scenario = ScenarioReader.read(Path.of("scenarios/no-funds.yaml"));
    RunPlan plan = new RunPlan(LocalDate.of(2016, 6, 30), 4, 7);
    return new Replications(
        List.of(scenario, scenario.with(plan)), Engine.LOAM, OrdinaryPath.COUNTED);
  }

  private static Replications sent(Replications work) {
    return (Replications) Packing.unpack(Packing.pack(work));
  }

  @Test
  void a_scenario_arrives_whole() {
    Replications work = work();

    Replications arrived = sent(work);

    assertThat(ResolvedScenario.text(arrived.scenarios().get(1)))
        .isEqualTo(ResolvedScenario.text(work.scenarios().get(1)));
    assertThat(arrived.engine()).isSameAs(work.engine());
  }

  @Test
  void the_world_of_every_parameter_vector_arrives_with_it() {
    Scenario here = work().scenarios().get(1);
    Scenario there = sent(work()).scenarios().get(1);

    assertThat(here.vectors()).isEqualTo(2);
    assertThat(ResolvedScenario.text(there.inReplication(3)))
        .isEqualTo(ResolvedScenario.text(here.inReplication(3)))
        .isNotEqualTo(ResolvedScenario.text(here.inReplication(1)));
  }

  @Test
  void work_that_has_travelled_comes_to_the_same_results() {
    Replications work = work();

    Arrival there = sent(work).prepared().apply(new Job(1, 4));

    assertThat(Packing.unpack(Packing.pack(there))).isEqualTo(work.prepared().apply(new Job(1, 4)));
  }

  @Test
  void scenarios_of_one_city_are_sent_as_one_city_and_their_differences() {
    Replications work = work();
    Scenario one = work.scenarios().get(0);
    var single = new Replications(List.of(one), Engine.LOAM, OrdinaryPath.COUNTED);

    assertThat(Packing.pack(work).length).isLessThan(Packing.pack(single).length * 11 / 10);
  }

  @Test
  void a_job_takes_a_world_along_but_not_how_to_make_others() {
    Scenario world = work().scenarios().get(1).inReplication(1);
    List<?> jobs = (List<?>) Packing.unpack(Packing.packJobs(List.of(world)));
    Scenario there = (Scenario) jobs.get(0);

    assertThat(Packing.packJobs(List.of(world)).length)
        .isLessThan(Packing.pack(world).length * 2 / 3);
    assertThat(ResolvedScenario.text(there.with("b", List.of()))).contains("firm.substantiveShare");
    assertThatThrownBy(() -> there.city().others().posterior())
        .hasMessageContaining("sent as it is");
    Engine engine = Engine.LOAM;
    assertThat(engine.replicator(there, OrdinaryPath.COUNTED).run(1))
        .isEqualTo(engine.replicator(world, OrdinaryPath.COUNTED).run(1));
  }

  @Test
  void what_cannot_be_sent_is_named() {
    assertThatThrownBy(() -> Packing.pack(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
