package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.store.file.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results go to standard output, all else to standard error; names stay text everywhere. */
class StreamsIT {
  private static final String ESCAPE = "\u001B";

  private final Path directory;

  StreamsIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_run_prints_its_table_on_one_stream_and_its_progress_on_the_other() {
    Processes.Outcome outcome = run("--reach", "registered=420000");

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(outcome.out())
        .startsWith("baseline: 2 replications to 2016-12-31, seed 20250615\n\nmedian  ")
        .contains("Registered technology firms reach 420,000 firms: 201")
        .endsWith("Results: results\n")
        .doesNotContain("simulated years/s", ESCAPE);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("2 of 2 replications, \\d+ simulated years/s, 0 s left"))
        .endsWith("writing tables, charts and the page");
  }

  @Test
  void a_quiet_run_says_nothing_but_its_results() {
    assertThat(run("--quiet").err()).isEmpty();
  }

  @Test
  void json_has_the_documented_fields() throws IOException {
    Processes.Outcome outcome = run(9, "--json", "--quiet", "--reach", "registered=420000");

    Map<String, Object> json = Json.parse(outcome.out());
    Map<?, ?> projection = first(json, "projections");
    Map<?, ?> answer = first(json, "reach");

    assertThat(outcome.err()).isEmpty();
    String documented = Files.readString(Processes.HOME.resolve("results/README.md"));
    assertDocumented(documented, json, "scenario", "replications", "seed", "results");
    assertDocumented(documented, json, "projections", "reach");
    assertDocumented(documented, projection, "metric", "unit", "date", "mean", "median");
    assertDocumented(documented, projection, "low", "high");
    assertDocumented(documented, answer, "metric", "level", "median", "low", "high", "never");
    assertThat(json).containsEntry("scenario", "baseline").containsEntry("results", "results");
    assertThat(projection.get("date")).isEqualTo("2015-12-31");
  }

  private static Map<?, ?> first(Map<String, Object> json, String list) {
    return json.get(list) instanceof List<?> entries && entries.get(0) instanceof Map<?, ?> entry
        ? entry
        : Map.of();
  }

  private static void assertDocumented(String documented, Map<?, ?> map, String... keys) {
    for (String key : keys) {
      assertThat(map.containsKey(key)).as(key).isTrue();
      assertThat(documented).contains("`%s`".formatted(key));
    }
  }

  @Test
  void help_version_and_lists_are_results_without_colours() {
    List<List<String>> commands =
        List.of(
            List.of("--help"),
            List.of("run", "--help"),
            List.of("--version"),
            List.of("metrics"),
            List.of("levers"));
    for (List<String> command : commands) {
      Processes.Outcome outcome = Processes.loam(directory, command.toArray(String[]::new));

      assertThat(outcome.exit()).as(outcome.toString()).isZero();
      assertThat(outcome.err()).isEmpty();
      assertThat(outcome.out()).isNotEmpty().doesNotContain(ESCAPE);
    }
    assertThat(Processes.loam(directory, "--version").out()).matches("loam \\d\\S* \\(\\S+\\)\n");
  }

  @Test
  void the_completion_script_is_one_that_bash_understands() throws IOException {
    Processes.Outcome outcome = Processes.loam(directory, "generate-completion");
    Path script = Files.writeString(directory.resolve("completion"), outcome.out());

    Processes.Outcome checked =
        Processes.run(directory, Map.of(), List.of("bash", "-n", script.toString()));

    assertThat(checked.exit()).as(checked.toString()).isZero();
    assertThat(outcome.out()).contains("--replications", "complete -F");
  }

  @Test
  void bad_input_ends_the_process_with_two() {
    Processes.Outcome outcome = Processes.loam(directory, "run", "nowhere.yaml");

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("there is no such file");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void paths_with_spaces_and_chinese_characters_are_paths_like_others() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("my 城市 folder"));
    Path file = named("小巨人 計劃", folder);

    for (String locale : List.of("C.UTF-8", "C")) {
      Processes.Outcome outcome =
          Processes.loam(
              folder, Map.of("LC_ALL", locale), "run", file.getFileName().toString(), "--force");

      assertThat(outcome.exit()).as(outcome.toString()).isZero();
      assertThat(outcome.out()).contains("小巨人 計劃: 1 replication to", "results/小巨人-計劃-");
    }
  }

  @Test
  void a_name_that_is_markup_stays_text() throws IOException {
    String name = "<script>alert(1)</script>";
    Path file = named(name, directory);

    Processes.Outcome outcome =
        Processes.loam(
            directory, "run", file.toString(), "--end", "2016-01-31", "--force", "--out", "out");

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    String csv = Files.readString(directory.resolve("out/summary.csv"));
    assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith(name));
    assertThat(directory.resolve("out/charts/registered.svg"))
        .content()
        .contains("Scenario &lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script");
  }

  @Test
  void the_longest_name_still_makes_a_folder() throws IOException {
    Path file = named("沃".repeat(100), directory);

    Processes.Outcome outcome = Processes.loam(directory, "run", file.toString());

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(outcome.out()).contains("Results: results/" + "沃".repeat(40) + "-");
  }

  private static Path named(String name, Path folder) throws IOException {
    String text =
        "name: '%s'%ncity: beijing%nrun: {end: 2015-02-28, replications: 1}%n".formatted(name);
    return Files.writeString(folder.resolve("scenario 一.yaml"), text);
  }

  private Processes.Outcome run(String... more) {
    return run(2, more);
  }

  private Processes.Outcome run(int replications, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", Processes.BASELINE));
    arguments.addAll(List.of("--end", "2016-12-31", "--out", "results"));
    arguments.add("--replications=" + replications);
    arguments.addAll(List.of(more));
    return Processes.loam(directory, arguments.toArray(String[]::new));
  }
}
