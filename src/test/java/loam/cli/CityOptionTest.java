package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario of one city is asked of another with {@code --city}. */
@Tag("system")
class CityOptionTest {
  private static final String BASELINE = "scenarios/baseline.yaml";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int loam(String... arguments) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  @Test
  void the_same_scenario_is_run_in_another_city_which_its_results_name() {
    String results = folder.resolve("run").toString();

    int code =
        loam(
            "run",
            BASELINE,
            "--city",
            "shenzhen",
            "--end",
            "2015-12-31",
            "--replications",
            "2",
            "--quiet",
            "--out",
            results);

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).contains("baseline[city=shenzhen]", "Shenzhen is a sketch");
    assertThat(folder.resolve("run/scenario.resolved.yaml"))
        .content()
        .contains("city: \"shenzhen\"")
        .doesNotContain("Beijing as it was");
    assertThat(loam("verify", results)).as(err.toString()).isZero();
  }

  @Test
  void a_city_that_is_not_there_is_said_with_what_would_do() {
    assertThat(loam("validate", BASELINE, "--city", "shenzen")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--city shenzen has a problem", "did you mean \"shenzhen\"?");
  }

  /**
   * A lever that the file sets and the other city has not is a problem of the file, with its line.
   */
  @Test
  void a_lever_that_the_other_city_has_not_is_said_with_its_line() {
    assertThat(
            loam(
                "validate",
                "scenarios/tilt-health.yaml",
                "--city",
                "src/test/resources/packs/nordhavn"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("tilt-health.yaml", "line ", "unknown lever");
  }
}
