package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions in SQL; {@code HostileInputIT} asks more of those that mean harm. */
@Tag("system")
class QueryCommandTest {
  private final Path results;

  QueryCommandTest(@TempDir Path results) {
    this.results = results;
  }

  private Typed query(String sql, String... more) {
    String[] all = new String[more.length + 4];
    System.arraycopy(new String[] {"query", sql, "--results", results.toString()}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    return Typed.loam(all);
  }

  private void run() throws IOException {
    Path scenario =
        Files.writeString(
            results.resolve("small.yaml"),
            "name: small\ncity: beijing\nrun: {end: 2015-03-31, replications: 2}\n");
    Typed said =
        Typed.loam("run", scenario.toString(), "--quiet", "--out=" + results.resolve("small"));
    assertThat(said.exit()).as(said.err()).isZero();
  }

  @Test
  void runs_and_trajectories_of_all_versions_can_be_asked() throws IOException {
    run();
    Path old = Files.createDirectories(results.resolve("old"));
    Files.copy(results.resolve("small/trajectories.parquet"), old.resolve("trajectories.parquet"));
    Files.writeString(
        old.resolve("manifest.json"),
        Files.readString(results.resolve("small/manifest.json"))
            .replaceFirst("\"commit\" : \"[^\"]*\"", "\"commit\" : \"before\""));

    Typed runs =
        query(
            "select result, \"commit\" = 'before' as old, current, replications, last_day from runs",
            "--csv");
    Typed counts =
        query(
            "select current, count(*) as n from trajectories t join metrics using (metric)"
                + " where metric = 'unicorns' group by current order by current",
            "--csv");

    assertThat(runs.out())
        .isEqualTo(
            """
            result,old,current,replications,last_day
            old,true,false,2,2015-03-31
            small,false,true,2,2015-03-31
            """);
    assertThat(counts.out()).isEqualTo("current,n\nfalse,6\ntrue,6\n");
  }

  @Test
  void excel_gets_its_mark_and_no_formula() throws IOException {
    run();

    assertThat(query("select '=1+1' as sum from runs", "--csv", "--bom").out())
        .isEqualTo("\uFEFFsum\n'=1+1\n");
    assertThat(query("select scenario, replications, 0.1::double as d from runs", "--json").out())
        .contains("\"scenario\" : \"small\"", "\"replications\" : 2", "\"d\" : 0.1");
    assertThat(query("select 1", "--bom").err()).startsWith("--bom is for --csv");
  }

  @Test
  void a_damaged_file_is_named_and_left_out() throws IOException {
    run();
    Path bad = Files.createDirectories(results.resolve("bad"));
    Files.copy(results.resolve("small/manifest.json"), bad.resolve("manifest.json"));
    Files.writeString(bad.resolve("trajectories.parquet"), "no Parquet at all, but long enough");
    Path worse = Files.createDirectories(results.resolve("worse"));
    Files.writeString(worse.resolve("manifest.json"), "{");

    Typed said = query("select distinct result from trajectories", "--csv");

    assertThat(said.out()).isEqualTo("result\nsmall\n");
    assertThat(said.err())
        .contains(
            "loam: %s cannot be read and is left out".formatted(bad),
            "loam: %s cannot be read and is left out".formatted(worse));
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy runs to 'stolen.csv'", "set threads = 1", "drop table runs"})
  void nothing_but_reading_is_begun(String sql) {
    Typed said = query(sql);

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err()).startsWith("loam query only reads: ").hasLineCount(2);
    assertThat(Path.of("stolen.csv")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1; drop table runs | one query at a time",
        "select * from read_csv('/etc/passwd') | Permission Error",
        "select * from '/etc/passwd' | Catalog Error",
        "with a as (select 1) insert into runs select * from runs | Parser Error",
        "select foo from runs | Binder Error: Referenced column \"foo\" not found",
        "select * from nowhere | Catalog Error: Table with name nowhere does not exist"
      })
  void wrong_or_forbidden_queries_get_one_clear_line(String sql, String complaint) {
    Typed said = query(sql);

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err()).startsWith(complaint).hasLineCount(2).doesNotContain("LINE 1");
    assertThat(Path.of("stolen.csv")).doesNotExist();
  }

  @Test
  void the_schema_gives_each_number_its_unit() {
    Typed said = Typed.loam("query", "--schema", "--csv");

    assertThat(said.exit()).isZero();
    assertThat(said.out().lines())
        .contains(
            "runs,current,BOOLEAN,,whether this very Loam made it",
            "ledger,firms,DOUBLE,firms,mean number per replication")
        .noneMatch(line -> line.matches("\\w+,[^,]+,(DOUBLE|INTEGER|BIGINT),,.*"));
  }
}
