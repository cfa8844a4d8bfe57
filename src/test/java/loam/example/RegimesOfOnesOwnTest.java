package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Trajectory;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The capital regimes of a city, their names and what follows them are said by its files. */
class RegimesOfOnesOwnTest {
  private static final String BATCHES = "\nbatches:";
  private static final List<String> FILES = List.of("parameters.yaml", "capital.yaml");

  @TempDir Path folder;

  private static CopiedCity named() {
    CopiedCity city =
        new CopiedCity()
            .with(
                "city.yaml",
                BATCHES,
                """

                regimes:
                  - {id: ample, name: {en: glut, zh: 充裕}}
                  - {id: usual, name: {en: usual times, zh: 平常}, usual: true}
                  - {id: scarce, name: {en: drought, zh: 枯竭}}
                batches:\
                """);
    for (String file : FILES) {
      city =
          city.regex(file, "\\bboom(?=[:,}])", "ample")
              .regex(file, "\\bnormal(?=[:,}])", "usual")
              .regex(file, "\\bwinter(?=[:,}])", "scarce");
    }
    return city;
  }

  @Test
  void the_usual_regimes_under_other_names_are_the_usual_ones_to_the_bit() throws IOException {
    City said = named().in(folder);

    assertThat(CopiedCity.run(said, 2027)).isEqualTo(CopiedCity.run(Beijing.CITY, 2027));
    Lever lever = LeverCatalogue.of(said).get("capital.regime");
    assertThat(lever.choices()).containsExactly("ample", "usual", "scarce");
    assertThat(lever.chosen("scarce")).hasValue(2);
    assertThat(lever.chosen("枯竭")).hasValue(2);
    assertThat(lever.chosen("winter")).isEmpty();
    assertThat(Language.CHINESE.say(lever.range())).contains("充裕", "平常");
  }

  /** Two regimes in place of three: it is always usual until a policy makes capital scarce. */
  @Test
  void a_city_may_have_two_regimes() throws IOException {
    City said =
        new CopiedCity()
            .with(
                "city.yaml",
                BATCHES,
                "\nregimes:\n  - {id: normal, name: normal, usual: true}\n"
                    + "  - {id: winter, name: winter}\nbatches:")
            .regex("parameters.yaml", "\\{boom: [-.0-9]+, ", "{")
            .regex("capital.yaml", "\\{boom: [-.0-9e]+, ", "{")
            .regex(
                "parameters.yaml",
                "series: \\{2015-01-01: boom[^}]*\\}",
                "series: {2015-01-01: normal}")
            .regex(
                "parameters.yaml",
                "(?s)  jump:\\s+value:.*?unit:",
                "  jump:\n    value: {normal: {winter: 1}, winter: {normal: 1}}\n    unit:")
            .withoutFigures()
            .in(folder);
    PolicyChange scarce =
        new PolicyChange(
            LeverCatalogue.of(said).get("capital.regime"),
            LocalDate.of(2016, 1, 1),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            1);
    RunPlan plan = new RunPlan(LocalDate.of(2016, 12, 31), 1, 1);
    Trajectory run = Beijing.run(new Scenario("two", "", said, List.of(scarce), true, plan), 1);

    assertThat(run.at(run.metrics().get("capital.regime"), 11)).isEqualTo(0);
    assertThat(run.at(run.metrics().get("capital.regime"), 12)).isEqualTo(1);
    assertThat(run.metrics().get("capital.regime").definition()).endsWith("0 normal, 1 winter");
  }

  @Test
  void all_that_is_wrong_with_regimes_is_said_at_once_with_its_line() {
    CopiedCity city =
        named()
            .with("city.yaml", ", usual: true}", "}")
            .with("parameters.yaml", "2018-07-01: usual", "2018-07-01: usuall");
    CopiedCity other =
        named().with("capital.yaml", "pickProb: {value: {ample:", "pickProb: {value: {boom:");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("0 of the capital regimes have usual: true")
        .hasMessageMatching("(?s).*city\\.yaml.*line \\d+, column.*");
    assertThatThrownBy(() -> other.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("unknown key \"boom\"");
  }
}
