package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loam.ecosystem.Metric;
import loam.store.file.Json;
import loam.store.table.DuckDb;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves behind is what the guide says. */
class ResultsFolderIT {
  private static final int REPLICATIONS = 10; // the fewest that variance.csv needs
  private static final int MONTHS = 6 * 12;

  @TempDir static Path directory = Path.of("");

  private static Path results = Path.of("");

  @BeforeAll
  static void run_to_the_end_of_2020() {
    results = directory.resolve("results");
    Processes.Outcome outcome =
        Processes.loam(
            directory,
            "run",
            Processes.BASELINE,
            "--end",
            "2020-12-31",
            "--replications",
            Integer.toString(REPLICATIONS),
            "--out",
            results.toString());
    assertThat(outcome.exit()).as(outcome.toString()).isZero();
  }

  /** Its city lies beside the scenario; from there its results are found right, and drawn again. */
  @Test
  void results_of_a_city_of_ones_own_are_certified_where_it_lies(@TempDir Path own)
      throws IOException {
    Path pack = Processes.HOME.resolve("src/test/resources/packs/nordhavn");
    Files.createDirectory(own.resolve("nordhavn"));
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.toList()) {
        Files.copy(file, own.resolve("nordhavn").resolve(file.getFileName()));
      }
    }
    Files.writeString(
        own.resolve("calm.yaml"),
        "name: calm\ncity: nordhavn\nrun: {end: 2019-12-31, replications: 3}\n");
    assertThat(Processes.loam(own, "run", "calm.yaml", "--out", "out").exit()).isZero();

    Processes.Outcome verified = Processes.loam(own, "verify", "out");
    Files.writeString(own.resolve("nordhavn/policy.yaml"), "\n# mine\n", StandardOpenOption.APPEND);
    Processes.Outcome ofAnother = Processes.loam(own, "verify", "out");

    assertThat(verified.exit()).as(verified.toString()).isZero();
    assertThat(verified.out()).contains("every byte is equal");
    assertThat(ofAnother.exit()).as(ofAnother.toString()).isEqualTo(ExitCode.FAILURE);
    assertThat(ofAnother.out()).contains("NOT certified", "manifest.json");
  }

  @Test
  void all_files_that_the_guide_names_are_there_and_no_other() throws IOException {
    String guide = Files.readString(Processes.HOME.resolve("src/docs/guide.md"));
    List<String> promised =
        Pattern.compile("(?m)^\\| `([^`]+)`(?:, `([^`]+)`)? \\|")
            .matcher(guide)
            .results()
            .flatMap(row -> Stream.of(row.group(1), row.group(2)))
            .filter(Objects::nonNull)
            .toList();
    assertThat(promised).hasSize(15);

    Map<String, String> files = Processes.contents(results);

    for (String glob : promised) {
      assertThat(files.keySet()).as(glob).anyMatch(name -> name.matches(pattern(glob)));
    }
    assertThat(files.keySet())
        .allMatch(name -> promised.stream().anyMatch(glob -> name.matches(pattern(glob))));
    try (Stream<Path> beside = Files.list(directory)) {
      assertThat(beside).containsExactly(results);
    }
  }

  private static String pattern(String glob) {
    return Arrays.stream(glob.split("\\*", -1))
        .map(Pattern::quote)
        .reduce((a, b) -> a + "[^/]*" + b)
        .orElse("");
  }

  @Test
  void no_file_is_half_written() throws IOException {
    for (Map.Entry<String, String> file : Processes.contents(results).entrySet()) {
      String name = file.getKey();
      String content = file.getValue();
      if (name.endsWith(".svg")) {
        assertThat(content).as(name).endsWith("</svg\n>\n");
      } else if (name.endsWith(".png")) {
        assertThat(ImageIO.read(results.resolve(name).toFile())).as(name).isNotNull();
      } else if (name.endsWith(".json")) {
        assertThat(JSON.std.anyFrom(utf8(name))).as(name).isNotNull();
      } else {
        assertThat(content).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void the_summary_has_a_row_for_each_metric_and_month_in_the_promised_columns()
      throws IOException {
    List<CSVRecord> rows = summary();

    assertThat(utf8("summary.csv").lines().findFirst())
        .contains("scenario,backcast,metric,unit,date,n,mean,sd,p05,p10,p25,p50,p75,p90,p95");
    assertThat(rows).hasSize(Metric.all().size() * MONTHS);
    assertThat(rows).allMatch(row -> row.get("scenario").equals("baseline"));
    assertThat(rows.stream().map(row -> row.get("metric")).distinct())
        .containsExactlyElementsOf(Metric.all().stream().map(Metric::id).toList());
    assertThat(rows.get(0).get("date")).isEqualTo("2015-01-31");
    assertThat(rows.get(MONTHS - 1).get("date")).isEqualTo("2020-12-31");
  }

  @Test
  void the_parquet_file_holds_every_value_and_agrees_with_the_summary() throws IOException {
    String parquet = results.resolve("trajectories.parquet").toString();
    Map<String, Double> means = new HashMap<>();
    List<String> counts = new ArrayList<>();

    try (DuckDb database = DuckDb.open(directory)) {
      counts.addAll(
          database.query(
              "SELECT concat_ws(' ', count(*), count(DISTINCT replication),"
                  + " count(DISTINCT date), count(DISTINCT metric)) FROM read_parquet(?)",
              row -> row.getString(1),
              parquet));
      database
          .query(
              "SELECT metric || ' ' || date, avg(value) FROM read_parquet(?)"
                  + " WHERE NOT isnan(value) GROUP BY ALL",
              row -> Map.entry(row.getString(1), row.getDouble(2)),
              parquet)
          .forEach(mean -> means.put(mean.getKey(), mean.getValue()));
    }

    int metrics = Metric.all().size();
    assertThat(counts)
        .containsExactly(
            "%s %s %s %s"
                .formatted(REPLICATIONS * MONTHS * metrics, REPLICATIONS, MONTHS, metrics));
    for (CSVRecord row : summary()) {
      String key = row.get("metric") + " " + row.get("date");
      if (row.get("n").equals("0")) {
        assertThat(means).as(key).doesNotContainKey(key);
      } else {
        double mean = Double.parseDouble(row.get("mean"));
        assertThat(means.get(key)).as(key).isCloseTo(mean, within(1e-12 * (1 + Math.abs(mean))));
      }
    }
  }

  @Test
  void the_manifest_has_a_hash_for_each_replication_and_nothing_of_machine_or_time()
      throws IOException {
    Map<String, Object> manifest = Json.parse(utf8("manifest.json"));

    assertThat(manifest.keySet())
        .containsExactly(
            "format",
            "kind",
            "language",
            "question",
            "loam",
            "scenario",
            "city",
            "run",
            "replicationSha256",
            "files",
            "sha256");
    assertThat((List<?>) manifest.get("replicationSha256"))
        .hasSize(REPLICATIONS)
        .doesNotHaveDuplicates()
        .allMatch(hash -> hash.toString().matches("[0-9a-f]{64}"));
    assertThat(utf8("manifest.json")).doesNotContain(System.getProperty("user.name") + "@");
  }

  @Test
  void the_resolved_scenario_run_again_gives_the_same_trajectories(@TempDir Path elsewhere)
      throws IOException {
    Path again = elsewhere.resolve("results");

    Processes.Outcome outcome =
        Processes.loam(
            directory,
            "run",
            results.resolve("scenario.resolved.yaml").toString(),
            "--out",
            again.toString());

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(
            Json.parse(Files.readString(again.resolve("manifest.json"))).get("replicationSha256"))
        .isEqualTo(Json.parse(utf8("manifest.json")).get("replicationSha256"));
    for (String same : List.of("scenario.resolved.yaml", "summary.csv", "trajectories.parquet")) {
      assertThat(again.resolve(same)).hasSameBinaryContentAs(results.resolve(same));
    }
  }

  private static List<CSVRecord> summary() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(Files.newBufferedReader(results.resolve("summary.csv")))) {
      return parser.getRecords();
    }
  }

  private static String utf8(String name) throws IOException {
    return Files.readString(results.resolve(name), StandardCharsets.UTF_8);
  }
}
