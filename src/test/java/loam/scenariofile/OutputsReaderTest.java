package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.store.ResolvedScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsReaderTest {
  private final Path folder;

  OutputsReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void outputs_keep_their_order() throws IOException {
    assertThat(read("outputs: [vc.total, listings]").outputs())
        .containsExactly(Metric.VC_TOTAL, Metric.LISTINGS);
    assertThat(read("seed: 2").outputs()).isEmpty();
  }

  @Test
  void a_child_says_its_own() throws IOException {
    Files.writeString(
        folder.resolve("parent.yaml"), "name: p\ncity: beijing\nrun: {outputs: [listings]}\n");

    assertThat(of("name: x\nextends: parent.yaml\n").outputs()).containsExactly(Metric.LISTINGS);
    assertThat(of("name: x\nextends: parent.yaml\nrun: {outputs: [exits]}\n").outputs())
        .containsExactly(Metric.EXITS);
  }

  @Test
  void the_resolved_scenario_that_is_shown_has_them() throws IOException {
    String shown = ResolvedScenario.text(read("outputs: [vc.total, listings]"), Language.ENGLISH);

    assertThat(shown).contains("\n  outputs: [vc.total, listings]\n");
    assertThat(of(shown).outputs()).containsExactly(Metric.VC_TOTAL, Metric.LISTINGS);
  }

  @Test
  void everything_wrong_is_said_at_once() {
    assertThatThrownBy(() -> read("outputs: [unicorn, listings, [a], listings]"))
        .hasMessageContaining(
            "line 3, column 17: unknown metric \"unicorn\"; did you mean \"unicorns\"?")
        .hasMessageContaining("line 3, column 36: outputs")
        .hasMessageContaining("line 3, column 41: listings stands here twice; keep one");
    assertThatThrownBy(() -> read("outputs: unicorns"))
        .hasMessageContaining("line 3, column 16: outputs");
  }

  private ReadScenario read(String run) throws IOException {
    return of("name: x\ncity: beijing\nrun: {%s}\n".formatted(run));
  }

  private ReadScenario of(String text) throws IOException {
    Path file = folder.resolve("x.yaml");
    Files.writeString(file, text);
    return ScenarioReader.read(file, List.of());
  }
}
