package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.language.Language;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain says of a parameter; quantiles of the posterior file by (n + 1) p, from Python. */
class ExplanationTest {
  private final Path folder;

  ExplanationTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private List<String> lines(String name, String more) throws IOException {
    Path file =
        Files.writeString(folder.resolve("small.yaml"), "name: small\ncity: beijing\n" + more);
    return Explanation.lines(ScenarioReader.read(file, List.of()), name, Language.ENGLISH)
        .orElseThrow();
  }

  /** Of 200 vectors, number 20.1, 100.5 and 180.9 in order. */
  @Test
  void a_parameter_has_its_range_and_what_the_figures_leave_of_it() throws IOException {
    assertThat(lines("tiers.passRate", ""))
        .startsWith("tiers.passRate")
        .contains(
            "  range         0.5 to 0.85",
            "  posterior     0.657; 80 % of the vectors from 0.543 to 0.796",
            "  in small",
            "    0.70",
            "    nowhere in these files: this is the default")
        .noneMatch(line -> line.contains("assumes it itself"));
  }

  @Test
  void a_factor_is_called_one() throws IOException {
    assertThat(lines("tiers.applyProb", ""))
        .contains("  posterior     × 0.925; 80 % of the vectors from × 0.769 to × 1.181");
  }

  @Test
  void what_the_scenario_assumes_itself_does_not_vary() throws IOException {
    assertThat(lines("tiers.passRate", "assumptions: {tiers.passRate: 65 %}\n"))
        .contains(
            "                this scenario assumes it itself, so that it does not vary",
            "  default       0.70")
        .noneMatch(line -> line.contains("nowhere in these files"));
  }

  @Test
  void nothing_is_explained_that_does_not_exist() {
    assertThat(
            Explanation.lines(
                ScenarioReader.read(Path.of("scenarios/baseline.yaml"), List.of()),
                "tiers.passrate",
                Language.ENGLISH))
        .isEmpty();
  }
}
