package loam.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of somebody who means harm: nothing is executed, and no other file is read or written. */
class HostileInputIT {
  private static final String SECRET = "the word that nobody may see";

  private static final List<String> SQL =
      List.of(
          "copy runs to 'OUT'",
          "copy (select 1) to 'OUT'",
          "with a as (select 1) copy a to 'OUT'",
          "select * from (copy runs to 'OUT')",
          "select 1; copy runs to 'OUT'",
          "attach 'OUT'",
          "attach 'IN' as other",
          "export database 'OUT'",
          "import database 'IN'",
          "install httpfs",
          "load httpfs",
          "force install 'IN'",
          "set enable_external_access = true",
          "set allowed_paths = ['IN']",
          "reset lock_configuration",
          "pragma database_list",
          "call enable_logging()",
          "create table mine as select 1",
          "insert into runs select * from runs",
          "update runs set seed = 1",
          "drop table runs",
          "select * from read_csv('IN')",
          "select * from read_csv_auto('IN')",
          "select * from read_text('IN')",
          "select * from read_blob('IN')",
          "select * from read_json('IN')",
          "select * from read_parquet('IN')",
          "select * from sniff_csv('IN')",
          "select * from glob('/etc/*')",
          "select * from 'IN'",
          "select * from query('select * from read_text(''IN'')')",
          "select * from query_table('IN')",
          "from read_text('IN')",
          "values ((select content from read_text('IN')))",
          "select getenv('HOME')",
          "select * from duckdb_secrets()",
          "select * from (select * from read_csv('https://example.invalid/x.csv'))");

  private static final List<String> YAML =
      List.of(
          "name: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
          "!!java.io.File [OUT]: x",
          "name: !!java.io.FileOutputStream [OUT]",
          "name: !<tag:yaml.org,2002:java.net.URL> [\"http://localhost:1/\"]",
          "name: &a [*a]",
          "a: &a [x, x]\nb: &b [*a, *a]\nname: [*b, *b]",
          "<<: {name: x}",
          "extends: IN",
          "extends: ../secret.yaml",
          "extends: sub/../../secret.yaml",
          "extends: link.yaml",
          "extends: \"IN\\0.yaml\"",
          "extends: http://localhost:1/x.yaml",
          "extends: mine.yaml",
          "name: x\ncity: ..",
          "name: x\ncity: ../..",
          "name: x\ncity: /etc",
          "name: x\ncity: town/../../secret",
          "name: x\ncity: file:///etc");

  /** Text of names, with what of it must not be in a page or drawing as it is. */
  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "</script><img src=x onerror=alert(1)>",
          "${7*7} <#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"true\")}");

  @TempDir static Path directory = Path.of("");

  private static Path secret = Path.of("");
  private static Path stolen = Path.of("");

  @BeforeAll
  static void hide_a_secret() throws IOException {
    secret = Files.writeString(directory.resolve("secret.yaml"), "name: " + SECRET + "\n");
    stolen = directory.resolve("stolen");
    Path desk = Files.createDirectory(directory.resolve("desk"));
    Files.createSymbolicLink(desk.resolve("link.yaml"), secret);
    Typed run =
        Typed.loam(
            "run",
            "scenarios/baseline.yaml",
            "--end=2015-01-31",
            "--replications=2",
            "--quiet",
            "--out=" + directory.resolve("results/small"));
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static String filled(String text) {
    return text.replace("OUT", stolen.toString()).replace("IN", secret.toString());
  }

  private static void assertHarmless(String input, Typed said) {
    assertThat(said.out() + said.err())
        .as(input)
        .doesNotContain(SECRET, "Exception", "\tat ", "our mistake");
    assertThat(stolen).as(input).doesNotExist();
  }

  @Test
  @Tag("slow") // half a minute
  void queries_read_the_results_and_nothing_else() {
    for (String sql : SQL) {
      Typed said =
          Typed.loam("query", filled(sql), "--results=" + directory.resolve("results"), "--csv");

      assertHarmless(sql, said);
      assertThat(said.exit() == ExitCode.BAD_INPUT || said.out().lines().count() <= 1)
          .as("%s: %s", sql, said)
          .isTrue();
    }
    FaultTable.tried(
        "SQL that writes, reads another file, loads, attaches or sets",
        SQL.size(),
        "nothing; refused");
  }

  @Test
  void scenarios_make_no_objects_and_lead_nowhere() throws IOException {
    for (String yaml : YAML) {
      Path mine = Files.writeString(directory.resolve("desk/mine.yaml"), filled(yaml));

      Typed said = Typed.loam("validate", mine.toString());

      assertThat(said.exit()).as("%s: %s", yaml, said).isEqualTo(ExitCode.BAD_INPUT);
      assertHarmless(yaml, said);
    }
    FaultTable.tried(
        "YAML with tags, aliases or a way out of its folder", YAML.size(), "nothing; refused");
  }

  @Test
  void names_stay_text_wherever_they_are_shown() throws IOException {
    for (String name : NAMES) {
      Path results = directory.resolve("named");
      String quoted = "'" + filled(name).replace("'", "''") + "'";
      Path mine =
          Files.writeString(
              directory.resolve("desk/mine.yaml"),
              "name: %s\ndescription: %s\ncity: beijing\n".formatted(quoted, quoted));
      Typed said =
          Typed.loam(
              "run",
              mine.toString(),
              "--end=2016-01-31",
              "--replications=2",
              "--quiet",
              "--force",
              "--out=" + results);

      assertThat(said.exit()).as(said.err()).isZero();
      assertHarmless(name, said);
      for (String file : List.of("report.html", "charts/registered.svg", "tables.xlsx")) {
        assertThat(text(results.resolve(file)))
            .as("%s in %s", name, file)
            .doesNotContain("<script>alert", "<img src=x", "<f>HYPERLINK", "49 <#assign");
      }
      assertThat(Files.readString(results.resolve("summary.csv")).lines())
          .noneMatch(line -> line.startsWith("=") || line.startsWith("\"="));
    }
    FaultTable.tried(
        "markup, templates and formulas in names and descriptions",
        NAMES.size(),
        "nothing; they stay text");
  }

  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    List<String> parts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (var entry : zip.stream().toList()) {
        parts.add(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return String.join("\n", parts);
  }
}
