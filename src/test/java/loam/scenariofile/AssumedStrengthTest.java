package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loam.city.ParameterNote;
import loam.ecosystem.LeverCatalogue;
import loam.policy.Lever;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumedStrengthTest {
  private final Path file;

  AssumedStrengthTest(@TempDir Path folder) throws IOException {
    file = folder.resolve("plain.yaml");
    Files.writeString(file, "name: plain\ncity: beijing\n");
  }

  @Test
  void every_strength_is_an_assumed_parameter_that_can_be_without_effect() {
    Map<String, Double> all = new TreeMap<>();
    for (Lever lever : LeverCatalogue.STANDARD.all()) {
      all.putAll(lever.assumed());
    }

    all.keySet().removeIf(LeverCatalogue::isLever);

    Scenario weak = ScenarioReader.readAssuming(file, List.of(), all);

    for (ParameterNote note : weak.city().notes()) {
      if (all.containsKey(note.name())) {
        assertThat(Double.parseDouble(note.value())).isEqualTo(all.remove(note.name()));
        assertThat(note.basis()).as(note.name()).isNotIn("sourced", "seed", "definition");
      }
    }
    assertThat(all).as("names that no parameter has").isEmpty();
  }

  @Test
  void the_world_of_weak_levers_is_another_one_and_no_weakness_is_the_same() {
    Scenario plain = ScenarioReader.read(file);
    Scenario weak = ScenarioReader.readAssuming(file, List.of(), Map.of("tiers.packageDrift", 0.0));

    assertThat(weak.city().isTheWorldOf(plain.city())).isFalse();
    assertThat(ScenarioReader.read(file).city().isTheWorldOf(plain.city())).isTrue();
  }
}
