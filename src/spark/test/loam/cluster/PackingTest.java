package loam.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
    RunPlan plan = new RunPlan(java.time.LocalDate.of(2016, 6, 30), 2, 7);
    return new Replications(
        List.of(scenario, scenario.with(plan)), Engine.LOAM, OrdinaryPath.COUNTED);
  }

  @Test
  void a_scenario_arrives_whole() {
    Replications work = work();

    Replications arrived = (Replications) Unpacking.unpack(Packing.pack(work));

    assertThat(arrived.scenarios()).hasSize(2);
    assertThat(ResolvedScenario.text(arrived.scenarios().get(1)))
        .isEqualTo(ResolvedScenario.text(work.scenarios().get(1)));
    assertThat(Packing.pack(arrived)).isEqualTo(Packing.pack(work));
  }

  @Test
  void work_that_has_travelled_comes_to_the_same_results() {
    Replications work = work();
    Replications arrived = (Replications) Unpacking.unpack(Packing.pack(work));

    Arrival there = arrived.prepared().apply(new Job(1, 2));

    assertThat(Unpacking.unpack(Packing.pack(there)))
        .isEqualTo(work.prepared().apply(new Job(1, 2)));
  }

  @Test
  void scenarios_of_one_city_are_sent_as_one_city_and_their_differences() {
    Replications work = work();
    Scenario one = work.scenarios().get(0);
    var single = new Replications(List.of(one), Engine.LOAM, OrdinaryPath.COUNTED);

    assertThat(Packing.pack(work).length).isLessThan(Packing.pack(single).length * 11 / 10);
  }

  @Test
  void values_of_others_are_neither_sent_nor_received() {
    assertThatThrownBy(() -> Packing.pack(new StringBuilder("no")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("StringBuilder");
    assertThat(Unpacking.isOurs("java.lang.ProcessBuilder")).isFalse();
  }
}
