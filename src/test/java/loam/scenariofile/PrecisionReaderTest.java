package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.scenariofile.text.InvalidInputException;
import loam.stats.Precision;
import loam.stats.Precision.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecisionReaderTest {
  private final Path folder;

  PrecisionReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ReadScenario read(String run) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, "name: x\ncity: beijing\nrun: {%s}\n".formatted(run));
    return ScenarioReader.read(file, List.of());
  }

  @Test
  void widths_are_in_the_unit_of_the_metric_or_relative_to_its_mean() throws IOException {
    ReadScenario read =
        read(
            "replications: auto, precision: {unicorns: 3 firms, specialised: 1.5 %,"
                + " private.invested: 50亿 CNY/year}");

    assertThat(read.precision())
        .containsExactly(
            new Precision("unicorns", Scale.ABSOLUTE, 3),
            new Precision("specialised", Scale.RELATIVE, 0.015),
            new Precision("private.invested", Scale.ABSOLUTE, 5e9));
    assertThat(read.scenario().plan().replications()).isEqualTo(2000);
  }

  @Test
  void a_number_beside_a_precision_is_the_most() throws IOException {
    ReadScenario read = read("replications: 70, precision: {unicorns: 3}");

    assertThat(read.precision()).hasSize(1);
    assertThat(read.scenario().plan().replications()).isEqualTo(70);
  }

  @Test
  void a_number_alone_asks_for_no_precision() throws IOException {
    assertThat(read("replications: 70").precision()).isEmpty();
  }

  @Test
  void everything_wrong_is_said_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    "replications: auto, precision: {unicorn: 3, rounds: -1, listings: 200 %,"
                        + " specialised: 3 apples}"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has 4 problems")
        .hasMessageContaining("unknown metric \"unicorn\"; did you mean \"unicorns\"?")
        .hasMessageContaining("the half-width of rounds is -1, but must be above 0")
        .hasMessageContaining("the half-width of listings is 200 %, but must be above 0")
        .hasMessageContaining("specialised is given in \"apples\", but its unit is firms");
    assertThatThrownBy(() -> read("replications: auto"))
        .hasMessageContaining("replications is auto, but there is no precision to reach");
  }
}
