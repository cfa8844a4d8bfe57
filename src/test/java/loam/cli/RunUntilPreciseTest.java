package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loam.store.file.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replications until a precision is reached. */
@Tag("system")
class RunUntilPreciseTest {
  private final Path directory;

  RunUntilPreciseTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private Typed run(String precision, String... more) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("auto.yaml"),
            "name: auto\ncity: beijing\nrun: {end: 2015-03-31, replications: auto, precision: {%s}}\n"
                .formatted(precision));
    String[] arguments = new String[4 + more.length];
    arguments[0] = "run";
    arguments[1] = file.toString();
    arguments[2] = "--quiet";
    arguments[3] = "--out=" + directory.resolve("out");
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Typed.loam(arguments);
  }

  @Test
  void the_manifest_holds_the_number_that_was_reached_and_the_run_says_what_was_slow()
      throws IOException {
    Typed typed = run("substantive: 10 %, unicorns: 30 firms");

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out()).contains("The precision asked for is reached; ");
    assertThat(Json.parse(Files.readString(directory.resolve("out/manifest.json"))).get("run"))
        .asString()
        .contains("replications=60");
    assertThat(Files.readString(directory.resolve("out/scenario.resolved.yaml")))
        .contains("replications: 60\n");
  }

  @Test
  void a_number_on_the_command_line_takes_the_place_of_the_precision() throws IOException {
    Typed typed = run("unicorns: 0.001 firms", "--replications=3");

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out()).doesNotContain("precision");
  }

  @Test
  void a_comparison_asks_for_a_number() throws IOException {
    Path base =
        Files.writeString(
            directory.resolve("base.yaml"),
            "name: base\ncity: beijing\nrun: {replications: auto, precision: {unicorns: 3}}\n");
    Path same =
        Files.writeString(directory.resolve("same.yaml"), "extends: base.yaml\nname: same\n");

    Typed typed = Typed.loam("compare", base.toString(), same.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err()).contains("asks for a precision").contains("--replications N");
  }
}
