package loam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loam.city.ParameterNote;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resolved scenario read back is the scenario. */
class ResolvedScenarioTest {
  private static final String REST = "city: beijing\n";

  private final Path directory;

  ResolvedScenarioTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void steps_factors_ramps_plan_and_assumptions_survive() throws IOException {
    Scenario scenario =
        read(
            """
            name: everything
            description: steps, factors and ramps
            city: beijing
            backcast: true
            policy:
              sme.package:
                - {from: 2016-03-01, value: 0.3333333333333333}
                - {from: 2027-01-01, until: 2028-12-31, value: 0}
              giant.capacity:
                - {from: 2020-01-01, factor: 1.1}
            assumptions:
              tiers.passRate: 0.6499999999999999
            run: {end: 2030-06-30, replications: 7, seed: -9223372036854775808}
            """);

    Scenario again = readAgain(scenario);

    assertThat(again.name()).isEqualTo(scenario.name());
    assertThat(again.description()).isEqualTo(scenario.description());
    assertThat(again.backcast()).isTrue();
    assertThat(again.plan()).isEqualTo(scenario.plan());
    assertThat(again.changes()).hasSize(3).containsExactlyInAnyOrderElementsOf(scenario.changes());
    assertThat(again.policy()).isEqualTo(scenario.policy());
    assertThat(again.city().notes().stream().map(ParameterNote::value))
        .containsExactlyElementsOf(
            scenario.city().notes().stream().map(ParameterNote::value).toList());
    assertThat(ResolvedScenario.text(scenario)).contains("tiers.passRate: 0.6499999999999999  #");
  }

  @Test
  void resolving_twice_changes_nothing() throws IOException {
    Scenario scenario = read("name: plain\n" + REST);

    assertThat(ResolvedScenario.text(readAgain(readAgain(scenario))))
        .isEqualTo(ResolvedScenario.text(readAgain(scenario)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'it''s \"quoted\"'",
        "'back\\slash'",
        "'# no comment: {a: b}'",
        "'<script>alert(1)</script>'",
        "'小巨人 🏙'",
        "'  spaces  '",
        "'from 2027-01-01'",
        "'%s %d'"
      })
  void odd_names_survive(String yaml) throws IOException {
    Scenario scenario = read("name: " + yaml + "\n" + REST);

    assertThat(readAgain(scenario).name()).isEqualTo(scenario.name());
  }

  @Test
  void odd_characters_of_a_description_survive() throws IOException {
    Scenario scenario =
        read(
            "name: odd\ndescription: \"tab\\t, line\\nline, \\x01, \\x7f, \\x85, \\u2028, \\uFEFF\"\n"
                + REST);

    assertThat(scenario.description()).contains("\t", "\n", "\u0001", "\u007F", "\u2028");
    assertThat(readAgain(scenario).description()).isEqualTo(scenario.description());
  }

  private Scenario readAgain(Scenario scenario) throws IOException {
    return read(ResolvedScenario.text(scenario));
  }

  private Scenario read(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(directory.resolve("scenario.yaml"), text));
  }
}
