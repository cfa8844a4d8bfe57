package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Experiment;
import loam.language.Language;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario in {@code scenarios/} runs, and the files around them are current. */
@Tag("system")
class ShippedScenariosTest {
  /** What the others are differences on: each city as it would go on. */
  private static final Set<String> BASELINES = Set.of("baseline", "shanghai", "shenzhen");

  private static final Path FOLDER = Path.of("scenarios");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void runs_and_says_what_it_asks(Path file) throws IOException, InterruptedException {
    List<ReadScenario> all = ScenarioReader.readAll(file, List.of());
    assertRuns(all.size() < 2 ? all : List.of(all.get(0), all.get(all.size() - 1)));
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("slow")
  void runs_between_the_ends_of_a_sweep_too(Path file) throws IOException, InterruptedException {
    assertRuns(ScenarioReader.readAll(file, List.of()));
  }

  private static void assertRuns(List<ReadScenario> all) throws InterruptedException {
    for (ReadScenario read : all) {
      Scenario scenario = read.scenario();
      List<Trajectory> trajectories = new ArrayList<>();

      new Experiment(
              scenario.with(new RunPlan(LocalDate.of(2028, 12, 31), 1, scenario.plan().seed())),
              Engine.LOAM)
          .run(1, trajectories::add);

      assertThat(trajectories).hasSize(1);
      if (!BASELINES.contains(scenario.name())) {
        assertThat(scenario.description()).contains("What if", "Expected: ");
        assertThat(read.title(Language.CHINESE).description()).contains("如果", "会怎样？", "预期：");
        assertThat(scenario.changes().isEmpty()).isEqualTo(read.sweep().isPresent());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void bears_the_name_of_its_file_and_names_the_schema(Path file) throws IOException {
    List<ReadScenario> all = ScenarioReader.readAll(file, List.of());

    if (all.size() == 1) {
      assertThat(file).hasFileName(all.get(0).scenario().name() + ".yaml");
    }
    assertThat(Files.readString(file))
        .startsWith(
            "# yaml-language-server: $schema=%s\n"
                .formatted(
                    file.resolveSibling("").relativize(FOLDER.resolve("scenario.schema.json"))));
  }

  @Test
  void no_two_have_the_same_name() throws IOException {
    assertThat(files().flatMap(file -> ScenarioReader.readAll(file, List.of()).stream()).toList())
        .extracting(read -> read.scenario().name())
        .doesNotHaveDuplicates();
  }

  @Test
  void there_are_a_dozen_what_ifs() throws IOException {
    assertThat(files()).hasSizeGreaterThan(12);
  }

  @Test
  void the_table_in_the_readme_is_what_the_program_prints() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .as("./loam scenarios prints the table for scenarios/README.md")
        .contains("\n\n" + said("scenarios", FOLDER.toString()) + "\n");
  }

  @Test
  void the_readme_has_the_table_in_chinese_too() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .as("./loam scenarios --lang zh prints the table for scenarios/README.md")
        .contains("\n\n" + said("scenarios", FOLDER.toString(), "--lang", "zh"));
  }

  @Test
  void the_schema_is_current() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("scenario.schema.json")))
        .as("./loam schema > scenarios/scenario.schema.json makes it current")
        .isEqualTo(said("schema"));
  }

  private static String said(String... arguments) {
    var out = new StringWriter();
    assertThat(Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), arguments))
        .isZero();
    return out.toString();
  }
}
