package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.store.file.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long runs and large ones, within the memory that the launcher gives. */
class EnduranceIT {
  private final Path directory;

  EnduranceIT(@TempDir Path directory) {
    this.directory = directory;
  }

  private Map<String, Object> run(String name, Map<String, String> environment, String... more)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("run", "--quiet", "--out", name));
    command.addAll(List.of(more));
    Processes.Outcome outcome =
        Processes.loam(directory, environment, command.toArray(String[]::new));
    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    return Json.parse(Files.readString(directory.resolve(name).resolve("run.json")));
  }

  private static int megabytes(Map<String, Object> log) {
    return ((Number) log.getOrDefault("peakMemoryMiB", 0)).intValue();
  }

  @Test
  @Tag("slow")
  void ten_thousand_replications_need_no_more_than_the_usual_heap() throws IOException {
    int many = FaultTable.times(150, 10_000);
    Map<String, String> heap = Map.of("LOAM_HEAP", "512m");

    Map<String, Object> log =
        run(
            "many",
            heap,
            Processes.BASELINE,
            "--end",
            "2015-06-30",
            "--replications",
            Integer.toString(many));

    assertThat(log).containsEntry("replications", many);
    FaultTable.tried(
        "replications in one process, heap 512 MiB, horizon of six months", many, "nothing");
  }

  @Test
  @Tag("slow")
  void memory_is_flat_over_thousands_of_replications() throws IOException {
    int few = FaultTable.times(20, 500);
    int many = FaultTable.times(160, 4_000);
    Map<String, String> heap = Map.of("LOAM_HEAP", "256m");

    int before = megabytes(run("few", heap, plan(few)));
    int after = megabytes(run("many", heap, plan(many)));

    assertThat(after - before).as("MiB more").isLessThan(120);
    FaultTable.tried(
        "soak: replications in one process, memory beside that of an eighth", many, "nothing");
  }

  private static String[] plan(int replications) {
    return new String[] {
      Processes.BASELINE, "--end", "2015-12-31", "--replications", Integer.toString(replications)
    };
  }

  @Test
  void a_scenario_a_hundred_times_as_large_is_refused_with_the_range() throws IOException {
    Path scenario =
        Files.writeString(
            directory.resolve("large.yaml"),
            """
            name: large
            city: beijing
            run: {end: 2020-12-31, replications: 1}
            assumptions:
              registration.trend: {2012-07-01: 30000, 2030-07-01: 30000}
            """);

    Processes.Outcome outcome = Processes.loam(directory, "run", scenario.toString());

    assertThat(outcome.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(outcome.err()).contains("registration.trend is 30000", "20 to 2000");
    FaultTable.tried(
        "scenario of 30,000 registrations a day", 1, "nothing; refused with the reason");
  }

  @Test
  @Tag("slow")
  void a_city_a_hundred_times_as_large_is_simulated_to_its_end() {
    if (!FaultTable.LONG) {
      return;
    }
    Processes.Outcome outcome =
        Processes.run(
            Processes.HOME,
            Map.of(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-cp",
                System.getProperty("java.class.path"),
                "loam.scenariofile.Hundredfold",
                directory.toString()));

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    FaultTable.tried(
        "city whose files say 30,000 registrations a day, one replication to 2020", 1, "nothing");
  }
}
