package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import loam.report.Soundness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten replications with 100 + r unicorns before, and afterwards 1 more where r is odd, 3 more where
 * it is even: 2 more on average, s² = 10/9, so that s/√10 = 1/3 and the interval of 95 % is 2 ±
 * 2.262157/3 (t with 9 degrees of freedom, from a table). Little giants are the same. t = 6 has p =
 * 0.000202 (a table says 0.0002), twice that for two numbers.
 */
class ChangesCommandTest {
  private final Path folder;
  private final String before;
  private final String after;

  ChangesCommandTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.before = file("before.csv", r -> 100 + r);
    this.after = file("after.csv", r -> 100 + r + (r % 2 == 0 ? 3 : 1));
  }

  private String file(String name, IntToDoubleFunction unicorns) throws IOException {
    StringBuilder rows = new StringBuilder("scenario,metric,unit,date,replication,vector,value\n");
    for (int r = 1; r <= 10; r++) {
      rows.append(
          "base,unicorns,firms,2030-12-31,%d,0,%s\n".formatted(r, unicorns.applyAsDouble(r)));
      rows.append("base,littleGiant,firms,2030-12-31,%d,0,%d\n".formatted(r, 50 * r));
    }
    return Files.writeString(folder.resolve(name), rows).toString();
  }

  private Typed changes(String... results) {
    String[] all = new String[results.length + 2];
    all[0] = "changes";
    all[1] = "--out=" + folder.resolve("out");
    System.arraycopy(results, 0, all, 2, results.length);
    return Typed.loam(all);
  }

  @Test
  void what_changed_by_more_than_chance_is_said_in_all_forms() throws IOException {
    Typed said = changes(before, after);

    assertThat(said.exit()).as(said.err()).isZero();
    // the mean of 101 to 110 is 105.5, and is shown with three digits
    assertThat(said.out())
        .containsPattern("Unicorns +firms +10 +106 +108 +\\+2 +\\[\\+1.25, \\+2.75] +changed")
        .containsPattern("Little giants +firms +10 +275 +275 +0 +\\[0, 0] +identical")
        .contains(
            "Of 2 headline numbers 1 changed by more than chance, at an error rate of 5 % for each"
                + " step; 1 is the same to the bit.",
            "1-2: Unicorns by 2030-12-31 went from 106 to 108 firms.");
    Path out = folder.resolve("out");
    assertThat(out.resolve("changes.csv"))
        .content()
        .containsPattern(
            "1-2,unicorns,firms,2030-12-31,10,105.5,107.5,2,1.2459\\d+,2.7540\\d+,0.00020\\d+,0.00020\\d+,changed\n");
    Soundness.check(Files.readString(out.resolve("report.html")));
    assertThat(out.resolve("datapackage.json")).content().contains("\"unit\" : \"firms\"");
    assertThat(
            Typed.loam(
                    "query",
                    "select difference, verdict from changes where metric = 'unicorns'",
                    "--csv",
                    "--results",
                    out.toString())
                .out())
        .isEqualTo("difference,verdict\n2,changed\n");
  }

  @Test
  void it_is_verified_by_making_it_again_from_the_numbers_beside_it() throws IOException {
    changes(before, after);
    String out = folder.resolve("out").toString();
    assertThat(Typed.loam("verify", out).out()).contains("certified: made again");

    Path table = folder.resolve("out/changes.csv");
    Files.writeString(table, Files.readString(table).replace("changed", "identical"));

    assertThat(Typed.loam("verify", out).out())
        .contains("NOT certified", "changes.csv differs, first in line 2, column verdict");
  }

  @Test
  void several_results_are_told_step_by_step_and_as_a_whole() {
    Typed said = changes(before, after, before, "--json");

    // there and back: 2 more, 2 fewer, and nothing in all
    assertThat(said.out().replaceAll("\\s+", " "))
        .containsPattern("\"step\" : \"1-2\", \"metric\" : \"unicorns\".*?\"difference\" : 2,")
        .containsPattern("\"step\" : \"2-3\", \"metric\" : \"unicorns\".*?\"difference\" : -2,")
        .containsPattern("\"step\" : \"1-3\", \"metric\" : \"unicorns\".*?\"difference\" : 0,");
  }

  @Test
  void of_other_results_the_numbers_of_their_tables_are_told() throws IOException {
    String rank = "scenario,mean,step,standing,metric,unit\n";
    for (String mean : List.of("10", "12.5")) {
      Files.createDirectories(folder.resolve(mean));
      Files.writeString(
          folder.resolve(mean + "/rank.csv"),
          rank
              + "few,%1$s,20,out,unicorns,firms\nmany,3%1$s,20,best,unicorns,firms\n"
                  .formatted(mean));
    }

    Typed said = changes(folder.resolve("10").toString(), folder.resolve("12.5").toString());

    // 12.5 − 10 = 312.5 − 310 = 2.5, and the table has no interval
    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.out())
        .containsPattern("few +firms +10 +12.5 +\\+2.50 +no interval")
        .contains("2 numbers of tables are otherwise; of 0 the intervals are apart.");
    assertThat(folder.resolve("out/moved.csv"))
        .content()
        .contains("1-2,rank,few,mean,firms,10,12.5,2.5,moved\n");
    assertThat(Typed.loam("verify", folder.resolve("out").toString()).out())
        .contains("certified: made again");
  }

  @Test
  void what_is_no_result_is_refused() {
    assertThat(changes(before, folder.toString()).err()).contains("is no folder of a run");
    assertThat(changes(before, folder.resolve("x").toString()).exit())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
