package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.store.table.DuckDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small sweep from the file to the results. */
@Tag("system")
class SweepCommandTest {
  private static final String FILE =
      """
      name: small
      city: beijing
      backcast: true
      run: {end: 2016-12-31, replications: 2, seed: 5}
      sweep:
        levers:
          reforms.perYear: {from: 2016-01-01, values: [0, 250, 400]}
          sme.package: {from: 2016-01-01, values: [0, 1]}
      """;

  private final Path directory;

  SweepCommandTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void writes_a_table_charts_and_all_trajectories_of_all_points() throws IOException {
    String file = file("small.yaml", FILE);

    Said said = sweep(file, "--metric", "registered", "--metric", "exits");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith(
            "small: grid of 6 points, 2 replications each, with common random numbers, to"
                + " 2016-12-31")
        .contains("Backcast: this scenario may rewrite the past")
        .contains("6                  400            1 ");
    Path results = directory.resolve("results");
    List<String> rows = Files.readAllLines(results.resolve("sweep.csv"));
    assertThat(rows).hasSize(1 + 7 * 2 * 2);
    assertThat(rows.get(0))
        .isEqualTo(
            "scenario,backcast,point,reforms.perYear,sme.package,metric,unit,date,n,mean,sd,p10,p50,p90,difference,difference_low,difference_high");
    assertThat(results.resolve("charts/sweep-registered-2016.svg")).exists();
    assertThat(results.resolve("manifest.json"))
        .content()
        .contains("\"design\" : \"grid\"", "\"observations\" : \"monthly\"", "\"backcast\" : true");
    assertThat(parquet(results))
        .containsExactly("small true 2", "small[reforms.perYear=0, sme.package=0] true 2");
    assertThat(rows.stream().filter(row -> row.startsWith("small,true,0,")))
        .allSatisfy(row -> assertThat(row).endsWith(",0,,")); // two that agree
  }

  @Test
  void who_reads_chinese_gets_the_tables_in_chinese() throws IOException {
    Said said = sweep(file("small.yaml", FILE), "--metric", "registered", "--lang", "zh");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .startsWith("small：设计 grid，6 个点，各重复 2 次，使用公共随机数，至 2016年12月31日")
        .contains("在册科技企业", "均值 [80% 的重复模拟]", "差值 [95% 置信区间]", "sweep.parquet 含全部指标的逐月数据。")
        .doesNotContain(" the ", " and ", "point");
  }

  @Test
  void each_point_is_what_a_run_of_it_would_be_whatever_the_threads() throws IOException {
    String file = file("small.yaml", FILE);
    assertThat(sweep(file, "--threads", "1").exit()).isZero();
    String one = Files.readString(directory.resolve("results/sweep.csv"));
    String manifest = Files.readString(directory.resolve("results/manifest.json"));

    assertThat(sweep(file, "--threads", "3", "--force").exit()).isZero();

    assertThat(directory.resolve("results/sweep.csv")).hasContent(one);
    assertThat(directory.resolve("results/manifest.json")).hasContent(manifest);
    String scenario = directory.resolve("results/scenarios/0.resolved.yaml").toString();
    String points = directory.resolve("results/design.csv").toString();
    String again = directory.resolve("again").toString();
    assertThat(sweep(scenario, "--from", points, "--out", again).exit()).isZero();
    assertThat(directory.resolve("again/sweep.csv")).hasContent(one);
  }

  @Test
  void what_cannot_be_swept_is_told_what_would_do() throws IOException {
    String file = file("small.yaml", FILE);
    String plain = file("plain.yaml", "name: x\ncity: beijing\n");

    assertThat(sweep(plain).err())
        .contains("plain.yaml has no sweep: block; give points with --from CSV, or loam run ");
    assertThat(loam("run", file).err()).contains("holds a sweep of 6 points; loam sweep ");
    assertThat(sweep(file, "--metric", "unicorn").err())
        .contains("--metric unicorn: unknown metric; did you mean \"unicorns\"?");
    assertThat(sweep(file, "--date", "2016-06-30").err())
        .contains(
            "--date is 2016-06-30, but must be the last day of a year from 2015-12-31 to"
                + " 2016-12-31");
    assertThat(sweep(file, "--end", "2015-06-30").err()).contains("holds no whole calendar year");
    assertThat(sweep(file, "--set", "sme.package=1@2026-01-01").err())
        .contains("sme.package is swept, but --set sme.package=1@2026-01-01 changes it as well");
    assertThat(directory.resolve("results")).doesNotExist();
  }

  /** A table of points over a lever and an assumption, in the place of a sweep in the file. */
  @Test
  void points_of_a_table_are_swept_printed_as_json_and_certified() throws IOException {
    String base =
        file(
            "base.yaml",
            "name: base\ncity: beijing\nbackcast: true\nrun: {end: 2015-12-31, replications: 2}\n");
    String points = file("points.csv", "reforms.perYear@2015-06-01,funds.signal\n0,0.1\n400,0.2\n");
    Path results = directory.resolve("results");

    Said said = sweep(base, "--from", points, "--metric", "registered", "--json");

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .contains(
            "\"points\" : 2", "\"scenario\" : \"base[reforms.perYear=400, funds.signal=0.2]\"");
    assertThat(results.resolve("design.csv"))
        .hasContent("reforms.perYear@2015-06-01,funds.signal\n0,0.1\n400,0.2\n");
    assertThat(Files.readAllLines(results.resolve("sweep.csv")).get(3))
        .contains(",2,400,0.2,registered,");
    assertThat(Files.readString(results.resolve("report.html")))
        .contains("loam sweep scenarios/0.resolved.yaml --from design.csv");
    assertThat(loam("verify", results.toString()).out()).contains("certified: made again");
    assertThat(sweep(base, "--from", file("bad.csv", "reforms.perYear\n0\n"), "--force").err())
        .contains("line 1, column 1: reforms.perYear needs the day");
    assertThat(sweep(file("small.yaml", FILE), "--from", points, "--force").err())
        .contains("small.yaml has a sweep: block, and --from names other points; keep one");
  }

  @Test
  void results_that_are_there_stay_unless_forced() throws IOException {
    String file = file("small.yaml", FILE);
    assertThat(sweep(file, "--end", "2015-12-31").exit()).isZero();

    assertThat(sweep(file, "--end", "2015-12-31").err()).contains("is there already", "--force");
    Said json = sweep(file, "--end", "2015-12-31", "--force", "--json");
    assertThat(json.out()).contains("\"backcast\" : true", "\"sme.package\" : 1");
  }

  @Test
  void a_smoke_test_goes_past_the_last_date_and_says_how_far() throws IOException {
    String file = file("small.yaml", FILE);

    assertThat(loam("validate", "--smoke", file).out())
        .contains("small.yaml: small simulated once to 2016-02-26, 6 of 6 points of its sweep\n");
  }

  @Test
  void what_would_fail_in_the_middle_of_a_run_is_refused_before_it() throws IOException {
    String file =
        file(
            "steep.yaml",
            """
            name: steep
            city: beijing
            assumptions: {venture.maRate: [0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05], venture.hazardBounds: [1.25, 0.25, 0.12, 0.18]}
            policy: {exits.maFactor: [{from: 2026-01-01, value: 3}]}
            """);

    Said said = loam("validate", file);

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains("venture.hazardBounds.3 is 0.12 a year, but acquisitions may come at 0.15");
  }

  private List<String> parquet(Path results) {
    try (DuckDb database = DuckDb.open(directory)) {
      return database.query(
          "SELECT DISTINCT scenario, backcast, max(replication) OVER () FROM read_parquet('%s') ORDER BY scenario LIMIT 2"
              .formatted(results.resolve("sweep.parquet")),
          row -> row.getString(1) + " " + row.getBoolean(2) + " " + row.getInt(3));
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private record Said(int exit, String out, String err) {}

  private Said sweep(String file, String... more) {
    boolean hasOut = List.of(more).contains("--out");
    String[] place =
        hasOut ? new String[0] : new String[] {"--out", directory.resolve("results").toString()};
    String[] all = new String[3 + place.length + more.length];
    all[0] = "sweep";
    all[1] = file;
    all[2] = "--quiet";
    System.arraycopy(place, 0, all, 3, place.length);
    System.arraycopy(more, 0, all, 3 + place.length, more.length);
    return loam(all);
  }

  private static Said loam(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(exit, out.toString(), err.toString());
  }
}
