package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README and the guides tell a reader to type works. */
class ReadmeIT {
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "README.zh.md",
          "src/docs/guide.md",
          "src/docs/fit.md",
          "src/docs/zh/what-ifs.md",
          "src/docs/zh/scenarios.md");

  private static final Pattern OWN_PLAN = Pattern.compile("--(out|end|replications) \\S+|--force");
  private static final Map<String, String> SHORTER =
      Map.of(
          " run scenarios/", " --end 2016-12-31 --replications 2 --out '%s'",
          " sweep scenarios/", " --end 2016-12-31 --replications 2 --out '%s'",
          " compare scenarios/", " --end 2015-03-31 --replications 3 --twins 3 --out '%s'",
          " ask scenarios/", " --end 2015-03-31 --replications 3 --out '%s'",
          " rank scenarios/", " --end 2015-03-31 --at-most 40 --out '%s'",
          " story ", " --end 2015-03-31");

  private final Path directory;

  ReadmeIT(@TempDir Path directory) {
    this.directory = directory;
  }

  static Stream<String> commands() throws IOException {
    return blocks("sh").stream()
        .flatMap(String::lines)
        .map(line -> line.replaceAll("\\s#.*", "").strip())
        .filter(line -> line.contains("./loam"))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_that_is_shown_runs(String command) {
    // runs are cut short, which leaves their other options as they are printed
    String shortened =
        SHORTER.entrySet().stream()
            .filter(entry -> command.contains(entry.getKey()))
            .findFirst()
            .map(
                entry ->
                    OWN_PLAN.matcher(command).replaceAll("")
                        + entry.getValue().formatted(directory.resolve("results")))
            .orElse(command);

    Processes.Outcome outcome =
        Processes.run(Processes.HOME, Map.of(), List.of("bash", "-c", shortened));

    assertThat(outcome.exit()).as("%s: %s", shortened, outcome).isZero();
  }

  @Test
  void there_are_commands_to_type() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(5);
  }

  @Test
  void scenarios_that_are_shown_can_be_run_up_to_their_first_change() throws IOException {
    List<String> scenarios =
        blocks("yaml").stream().filter(block -> block.contains("extends:")).toList();
    assertThat(scenarios).isNotEmpty();
    Files.copy(Path.of(Processes.BASELINE), directory.resolve("baseline.yaml"));
    for (String scenario : scenarios) {
      Path file = Files.writeString(directory.resolve("scenario.yaml"), scenario);

      Processes.Outcome outcome =
          Processes.loam(
              directory,
              "run",
              file.toString(),
              "--replications",
              "1",
              "--end",
              "2028-12-31",
              "--threads",
              "1");

      assertThat(outcome.exit()).as(outcome.toString()).isZero();
      assertThat(outcome.out()).containsPattern("Results: results/(mine|more-reforms)-");
    }
  }

  @Test
  void every_file_that_a_page_points_to_exists() throws IOException {
    Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    List<String> missing = new ArrayList<>();
    for (String page : PAGES) {
      Path path = Processes.HOME.resolve(page);
      link.matcher(Files.readString(path))
          .results()
          .map(found -> path.resolveSibling(found.group(1)).normalize())
          .filter(target -> !Files.exists(target))
          .filter(target -> !target.startsWith(Processes.HOME.resolve("results/reference")))
          .forEach(target -> missing.add(page + " -> " + target));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void the_readme_is_read_in_five_minutes() throws IOException {
    assertThat(Files.readAllLines(Processes.HOME.resolve("README.md"))).hasSizeLessThan(125);
  }

  private static List<String> blocks(String language) throws IOException {
    Pattern block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```");
    List<String> blocks = new ArrayList<>();
    for (String page : PAGES) {
      block
          .matcher(Files.readString(Processes.HOME.resolve(page)))
          .results()
          .map(match -> match.group(1))
          .forEach(blocks::add);
    }
    return blocks.stream().distinct().toList();
  }
}
