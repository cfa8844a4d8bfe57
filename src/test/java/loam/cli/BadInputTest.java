package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.experiment.Engines;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who errs is told what would do, gets nothing on standard output, and finds nothing left over. */
class BadInputTest {
  private static final String GOOD =
      """
      name: small
      city: beijing
      run: {end: 2015-02-28, replications: 1}
      """;

  private final Path directory;
  private final Path target;

  BadInputTest(@TempDir Path directory) {
    this.directory = directory;
    this.target = directory.resolve("results");
  }

  @Test
  void a_file_that_is_not_there() throws IOException {
    assertRefused(run("nowhere.yaml"), "nowhere.yaml has a problem", "there is no such file");
  }

  @Test
  void a_folder_instead_of_a_file() throws IOException {
    assertRefused(run(directory.toString()), "this is a folder");
  }

  @Test
  void a_file_that_may_not_be_read() throws IOException {
    Path file = scenario(GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "this user may read every file");

    assertRefused(run(file.toString()), "the file may not be read");
  }

  @Test
  void a_file_that_is_no_text() throws IOException {
    Path file = directory.resolve("scenario.yaml");
    Files.write(file, new byte[] {'n', (byte) 0xff, (byte) 0xfe, 0});

    assertRefused(run(file.toString()), "this is not UTF-8 text");
  }

  @Test
  void a_key_that_nobody_knows() throws IOException {
    Path file = scenario(GOOD + "polcy: {}\n");

    assertRefused(run(file.toString()), "line 4, column 1", "polcy", "policy");
  }

  @Test
  void several_problems_are_all_said_at_once_with_their_places() throws IOException {
    Path file =
        scenario(
            """
            name: wrong
            city: beijing
            policy:
              sme.pakage:
                - {from: 2027-01-01, value: 1}
              giant.capacity:
                - {from: 2027-13-01, value: 1}
            run:
              replications: none
            """);

    assertRefused(
        run(file.toString()),
        "has 3 problems",
        "line 4, column 3",
        "did you mean \"sme.package\"?",
        "line 7,",
        "line 9,");
  }

  @Test
  void an_option_that_nobody_knows() throws IOException {
    assertRefused(run("x.yaml", "--replicatons", "3"), "Unknown option", "--replications");
  }

  @Test
  void a_command_that_nobody_knows() throws IOException {
    assertRefused(loam("rum"), "rum", "loam run");
  }

  @Test
  void no_command_and_no_scenario() throws IOException {
    assertRefused(loam(), "which command?");
    assertRefused(loam("run"), "SCENARIO", "loam run --help says more");
  }

  @Test
  void questions_about_what_is_not_observed_cannot_be_answered() throws IOException {
    String file = scenario(GOOD).toString();

    assertRefused(
        run(
            file,
            "--reach",
            "specialsed=15000",
            "--reach",
            "littleGiant",
            "--reach",
            "exits=7",
            "--reach",
            "techSme=many"),
        "--reach specialsed=15000: unknown metric; did you mean \"specialised\"?",
        "--reach littleGiant: write METRIC=LEVEL",
        "--reach exits=7: only a stock can be reached",
        "--reach techSme=many: the level must be a number");
  }

  @Test
  void ends_that_are_no_date_or_out_of_range() throws IOException {
    String file = scenario(GOOD).toString();

    assertRefused(
        run(file, "--end", "soon"),
        "--end",
        "\"soon\" is no year, month or day such as 2030, 2030-06 or 2030-12-31");
    assertRefused(run(file, "--end", "2030-02-30"), "\"2030-02-30\" is no year, month or day");
    assertRefused(run(file, "--end", "2015-01-01"), "must lie after 2015-01-01");
    assertRefused(run(file, "--end", "2999-01-01"), "and not after");
  }

  @Test
  void numbers_that_make_no_sense() throws IOException {
    String file = scenario(GOOD).toString();

    assertRefused(run(file, "--threads", "0"), "--threads is 0, but must lie in 1 to 1024");
    assertRefused(run(file, "--replications", "0"), "replications (0) must lie in 1 to");
    assertRefused(run(file, "--seed", "random"), "--seed", "random");
    assertRefused(
        run(file, "--engine", "steam"), "--engine", "\"steam\" is no engine", "loam, ssj");
  }

  @Test
  void an_engine_that_this_build_lacks_is_said_to_come_with_a_profile() throws IOException {
    Assumptions.assumeTrue(Engines.named("jsl").isEmpty(), "this build has JSL");

    assertRefused(
        run(scenario(GOOD).toString(), "--engine", "jsl"),
        "built without JSL",
        "\"mvn -Pjsl package\"",
        "src/docs/jsl.md");
  }

  @Test
  void results_that_are_there_already_leave_three_ways_out() throws IOException {
    String file = scenario(GOOD).toString();
    Said first = run(file);
    assertThat(first.exit()).as(first.err()).isZero();

    Said said = run(file);

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.out()).isEmpty();
    assertThat(said.err())
        .contains(target.toString(), "look at it", "--out", "--force")
        .doesNotContain("Exception");
    assertThat(run(file, "--force", "--seed", "5").exit()).isZero();
    assertThat(target.resolve("manifest.json")).content().contains("\"seed\" : 5");
    assertThat(left()).containsExactly("results", "scenario.yaml");
  }

  @Test
  void a_folder_of_something_else_is_refused_even_by_force() throws IOException {
    String file = scenario(GOOD).toString();
    Files.createDirectory(target);
    Files.writeString(target.resolve("thesis.txt"), "three years of work");

    Said said = run(file, "--force");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err()).contains("holds no results of Loam", "--out");
    assertThat(target.resolve("thesis.txt")).hasContent("three years of work");
    assertThat(left()).containsExactly("results", "scenario.yaml");
  }

  @Test
  void a_place_where_no_folder_can_be_made_is_a_failure() throws IOException {
    String file = scenario(GOOD).toString();

    Said said = loam("run", file, "--quiet", "--out", file + "/below");

    assertThat(said.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains("cannot make a folder", file).doesNotContain("Exception");
    assertThat(left()).containsExactly("scenario.yaml");
  }

  @Test
  void a_parent_folder_that_may_not_be_written_is_a_failure() throws IOException {
    String file = scenario(GOOD).toString();
    Path parent = Files.createDirectory(directory.resolve("locked"));
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(parent), "this user may write everywhere");

    Said said = loam("run", file, "--quiet", "--out", parent.resolve("below").toString());

    assertThat(said.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(said.err()).contains("permission denied").doesNotContain("Exception");
  }

  /** What a command said and how it ended. */
  private record Said(int exit, String out, String err) {}

  private void assertRefused(Said said, String... words) throws IOException {
    assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(words).doesNotContain("Exception", "at loam.", "java.");
    assertThat(left()).doesNotContain("results").noneMatch(name -> name.startsWith("."));
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Path scenario(String text) throws IOException {
    return Files.writeString(directory.resolve("scenario.yaml"), text);
  }

  private Said run(String file, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", file));
    arguments.addAll(List.of("--quiet", "--out", target.toString()));
    arguments.addAll(List.of(more));
    return loam(arguments.toArray(String[]::new));
  }

  private static Said loam(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(exit, out.toString(), err.toString());
  }
}
