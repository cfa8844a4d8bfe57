package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.file.Json;
import loam.store.table.TrajectoryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
  private static final LocalDate END = LocalDate.of(2015, 3, 31);
  private static final Scenario SCENARIO = Beijing.scenario(Beijing.small(), END, 5);

  private final Path results;

  StoredRunTest(@TempDir Path results) {
    this.results = results;
  }

  private static Scenario with(int replications, long seed) {
    return SCENARIO.with(new RunPlan(END, replications, seed));
  }

  private static Trajectory trajectory(int replication) {
    double[] values = new double[Metric.all().size() * 3];
    for (int place = 0; place < values.length; place++) {
      values[place] = place % 7 == 0 ? Double.NaN : replication * 1000.0 + place;
    }
    return new Trajectory(replication, 3, values, 0);
  }

  private void store(String folder, Scenario scenario, String commit) throws IOException {
    Path place = Files.createDirectories(results.resolve(folder));
    try (TrajectorySpool spool =
        TrajectorySpool.create(
            place.resolve("spool"), scenario.name(), false, Ecosystem.recordDates(END))) {
      for (int number = 1; number <= scenario.plan().replications(); number++) {
        spool.add(trajectory(number));
      }
      TrajectoryTable.write(place.resolve("trajectories.parquet"), spool);
      Files.writeString(
          place.resolve("manifest.json"), Json.pretty(manifest(scenario, commit, spool.hashes())));
    }
  }

  private static Map<String, Object> manifest(
      Scenario scenario, String commit, List<String> hashes) {
    Map<String, Object> manifest =
        Manifest.of(
            "run",
            "en",
            Map.of(),
            Manifest.inputs("1", commit, scenario, ResolvedScenario.text(scenario)));
    manifest.put(Manifest.REPLICATIONS, hashes);
    return manifest;
  }

  private Optional<StoredRun> find(Scenario scenario) {
    return StoredRun.find(results, "1", "abc", scenario);
  }

  @Test
  void the_longest_run_of_the_same_inputs_is_found_whatever_number_is_wanted() throws IOException {
    store("short", with(2, 5), "abc");
    store("long", with(4, 5), "abc");
    store("other-seed", with(6, 6), "abc");
    store("other-version", with(6, 5), "older");

    for (int wanted : new int[] {1, 3, 100}) {
      StoredRun run = find(with(wanted, 5)).orElseThrow();
      assertThat(run.folder().getFileName()).hasToString("long");
      assertThat(run.replications()).isEqualTo(4);
    }
  }

  @Test
  void every_value_comes_back_to_the_bit() throws IOException {
    store("run", with(3, 5), "abc");
    List<Trajectory> read = new ArrayList<>();

    find(with(3, 5))
        .orElseThrow()
        .read(
            2,
            Metric.all().size(),
            3,
            (replication, values) -> read.add(new Trajectory(replication, 3, values, 0)));

    assertThat(read).containsExactly(trajectory(1), trajectory(2));
  }

  @Test
  void values_that_the_manifest_does_not_vouch_for_are_refused() throws IOException {
    store("run", with(2, 5), "abc");
    String manifest = Files.readString(results.resolve("run/manifest.json"));
    String hash = find(with(2, 5)).orElseThrow().hashes().get(1);
    Files.writeString(results.resolve("run/manifest.json"), manifest.replace(hash, "0".repeat(64)));

    StoredRun run = find(with(2, 5)).orElseThrow();

    assertThatThrownBy(() -> run.read(2, Metric.all().size(), 3, (replication, values) -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("is damaged")
        .hasMessageContaining("replication 2");
  }

  @Test
  void folders_that_hold_something_else_are_passed_over() throws IOException {
    Path odd = Files.createDirectories(results.resolve("odd"));
    Files.writeString(odd.resolve("manifest.json"), "[1, 2");
    Files.writeString(odd.resolve("trajectories.parquet"), "no");

    assertThat(find(with(2, 5))).isEmpty();
    assertThat(StoredRun.find(results.resolve("missing"), "1", "abc", with(2, 5))).isEmpty();
  }
}
