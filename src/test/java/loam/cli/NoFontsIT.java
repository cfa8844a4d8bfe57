package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without fonts, such as a small container. */
class NoFontsIT {
  private final Path directory;

  NoFontsIT(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void tables_and_charts_do_not_need_installed_fonts() throws IOException {
    Path configuration =
        Files.writeString(
            directory.resolve("fonts.conf"),
            "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n");
    Map<String, String> environment =
        Map.of(
            "FONTCONFIG_FILE", configuration.toString(),
            "FONTCONFIG_PATH", directory.toString(),
            "XDG_DATA_HOME", directory.toString(),
            "XDG_CACHE_HOME", directory.resolve("cache").toString());

    Processes.Outcome outcome =
        Processes.loam(
            directory,
            environment,
            "run",
            Processes.BASELINE,
            "--end",
            "2016-12-31",
            "--replications",
            "2",
            "--quiet",
            "--out",
            "results");

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(outcome.out()).contains("Registered technology firms");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(directory.resolve("results/charts/registered.svg")).isNotEmptyFile();
    assertThat(directory.resolve("results/summary.csv")).isNotEmptyFile();
  }
}
