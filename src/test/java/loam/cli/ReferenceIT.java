package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import loam.experiment.Batch;
import loam.experiment.Engine;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.store.Manifest;
import loam.store.file.Json;
import loam.store.file.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published baseline, computed again; {@code results/README.md} says how to publish anew. */
class ReferenceIT {
  private static final Path REFERENCE = Processes.HOME.resolve("results/reference");

  private final Path directory;

  ReferenceIT(@TempDir Path directory) {
    this.directory = directory;
  }

  /**
   * What moves a number moves those of nearly every replication; the whole takes a minute of CPU.
   */
  @Test
  void some_replications_of_the_baseline_are_the_published_ones_to_the_bit() throws Exception {
    assumeTrue(Files.isDirectory(REFERENCE), "no baseline is published in results/reference");
    List<?> published =
        (List<?>)
            Json.parse(Files.readString(REFERENCE.resolve(Manifest.FILE)))
                .getOrDefault(Manifest.REPLICATIONS, List.of());
    Scenario baseline = ScenarioReader.read(Path.of(Processes.BASELINE), List.of()).scenario();
    assertThat(published).hasSize(baseline.plan().replications());
    Map<Integer, Object> computed = new ConcurrentHashMap<>();
    Map<Integer, Object> expected = new TreeMap<>();
    List.of(1, 50, 100).forEach(number -> expected.put(number, published.get(number - 1)));

    new Batch(List.of(baseline), Engine.LOAM)
        .only(expected::containsKey)
        .run(2, (only, run) -> computed.put(run.replication(), Sha256.of(run.values())));

    assertThat(computed).isEqualTo(expected);
  }

  @Test
  @Tag("slow")
  void the_baseline_is_the_published_one_byte_by_byte() {
    assumeTrue(Files.isDirectory(REFERENCE), "no baseline is published in results/reference");

    Processes.Outcome outcome =
        Processes.loam(
            directory,
            Processes.ALL_COMPILERS,
            "run",
            Processes.BASELINE,
            "--quiet",
            "--out",
            "results");

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    Map<String, String> published = comparable(REFERENCE);
    Map<String, String> computed = comparable(directory.resolve("results"));
    assertThat(computed.keySet()).isEqualTo(published.keySet());
    published.forEach(
        (name, content) -> assertThat(computed.get(name)).as(name).isEqualTo(content));
  }

  @Test
  void how_well_it_fits_shows_the_published_scoreboard() throws IOException {
    assumeTrue(Files.isDirectory(REFERENCE), "no baseline is published in results/reference");

    assertThat(Files.readString(Processes.HOME.resolve("src/docs/fit.md")))
        .contains(Files.readString(REFERENCE.resolve("scoreboard.md")));
  }

  /** Manifest without version and commit, and hashes of files that say them, Decembers, charts. */
  private static Map<String, String> comparable(Path folder) {
    Map<String, String> files = new TreeMap<>(Processes.contents(folder));
    files
        .keySet()
        .removeIf(
            name ->
                !name.equals("manifest.json")
                    && !name.equals("summary.csv")
                    && !name.startsWith("scoreboard.")
                    && !name.matches("charts/.*\\.svg"));
    files.computeIfPresent(
        "manifest.json",
        (name, text) -> {
          Map<String, Object> manifest = new TreeMap<>(Json.parse(text));
          manifest.keySet().removeAll(List.of("files", "sha256"));
          return Json.pretty(manifest)
              .replaceAll("\"(version|commit)\" : \"[^\"]*\"", "\"$1\" : \"\"");
        });
    files.computeIfPresent("summary.csv", (name, text) -> decembers(text));
    return files;
  }

  private static String decembers(String summary) {
    return summary
        .lines()
        .filter(line -> line.startsWith("scenario,") || line.contains("-12-31,"))
        .collect(Collectors.joining("\n"));
  }
}
