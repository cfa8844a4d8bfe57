package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.language.Language;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two scenarios do differently, and what is known of a lever or parameter of one. */
class ScenarioWordsTest {
  private static ReadScenario plain;
  private static ReadScenario other;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    plain =
        written(
            folder.resolve("plain.yaml"),
            """
            name: plain
            city: beijing
            run: {end: 2030-12-31, replications: 10, seed: 1}
            policy:
              funds.scale: [{from: 2027-01-01, value: 2}, {from: 2028-01-01, value: 1}]
            """);
    other =
        written(
            folder.resolve("other.yaml"),
            """
            name: other
            city: beijing
            backcast: true
            run: {end: 2029-12-31, replications: 20, seed: 7}
            assumptions:
              registration.reformSemiElasticity: 0.03
            policy:
              health.plan: [{from: 2030-06-01, value: on}]
              exits.maFactor: [{from: 2027-01-01, until: 2028-01-01, value: 2}]
            """);
  }

  private static ReadScenario written(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return ScenarioReader.read(file, List.of());
  }

  private static List<String> cells(List<String> lines) {
    return lines.stream().map(line -> line.strip().replaceAll(" {2,}", " | ")).toList();
  }

  /** Each lever where it differs, and the day on which both are equal again. */
  @Test
  void two_scenarios_differ_lever_by_lever_and_day_by_day() {
    assertThat(cells(ScenarioDifference.lines(plain, other, Language.ENGLISH)))
        .containsExactlyInAnyOrder(
            "from | plain | other",
            "funds.scale [times] | 2027-01-01 | 2 | 1",
            "2028-01-01 | 1 | 1",
            "health.plan | 2030-06-01 | off | on",
            "exits.maFactor [times] | 2027-01-01 | 1 | 1, moving to 2 by 2028-01-01",
            "2028-01-01 | 1 | 2",
            "registration.reformSemiElasticity | 0.06 | 0.03",
            "backcast | false | true",
            "run.end | 2030-12-31 | 2029-12-31",
            "run.replications | 10 | 20",
            "run.seed | 1 | 7");
  }

  @Test
  void a_scenario_does_not_differ_from_itself() {
    assertThat(ScenarioDifference.lines(plain, plain, Language.ENGLISH))
        .containsExactly(
            "plain and plain simulate the same; they differ at most in name and description.");
  }

  @Test
  void of_a_lever_its_type_path_and_origins_are_said() {
    List<String> lines = Explanation.lines(plain, "funds.scale", Language.ENGLISH).orElseThrow();

    assertThat(lines.get(0)).isEqualTo("funds.scale  [multiple: 0 to 4 times]");
    assertThat(lines)
        .contains(
            "  what it does  multiplies the commitments of all government funds; money beyond a"
                + " smaller commitment goes back uninvested",
            "  evidence      fair; F455, F508 (the scale)",
            "  default       1",
            "  in plain",
            "    2015-01-01  1",
            "    2027-01-01  2",
            "    2028-01-01  1",
            "  written");
    assertThat(lines.get(lines.size() - 1)).contains("plain.yaml:5").contains("from 2028-01-01");
  }

  @Test
  void of_a_switch_the_values_are_words() {
    assertThat(Explanation.lines(other, "health.plan", Language.ENGLISH).orElseThrow())
        .contains("health.plan  [switch: on or off]", "    2030-06-01  on")
        .anyMatch(
            line ->
                line.equals("  default       {2015-01-01: off, 2024-04-20: on, 2027-01-01: off}"));
    assertThat(Explanation.lines(other, "health.plan", Language.CHINESE).orElseThrow())
        .anyMatch(line -> line.startsWith("    2030-06-01  开"));
  }

  @Test
  void of_a_parameter_its_unit_range_value_and_origin_are_said() {
    List<String> lines =
        Explanation.lines(other, "registration.reformSemiElasticity", Language.ENGLISH)
            .orElseThrow();

    assertThat(lines.get(0)).isEqualTo("registration.reformSemiElasticity");
    assertThat(lines)
        .contains(
            "  basis         assumed; Klapper and Love 2011; F492 for a much larger reform",
            "  range         0 to 0.12",
            "  default       0.06",
            "    0.03")
        .anyMatch(line -> line.startsWith("  what it is    "));
    assertThat(lines.get(lines.size() - 1)).contains("other.yaml:6").contains("0.03");
    assertThat(
            Explanation.lines(plain, "registration.reformSemiElasticity", Language.ENGLISH)
                .orElseThrow())
        .contains("    0.06", "    nowhere in these files: this is the default");
    assertThat(Explanation.lines(plain, "revenue.driftTau", Language.ENGLISH).orElseThrow().get(0))
        .isEqualTo("revenue.driftTau  [years]");
  }

  @Test
  void of_what_does_not_exist_nothing_is_said() {
    assertThat(Explanation.lines(plain, "funds.scales", Language.ENGLISH)).isEmpty();
  }
}
