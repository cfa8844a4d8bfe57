package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code loam run --structure}. */
@Tag("system")
class StructuralRunsTest {
  private final Path out;

  StructuralRunsTest(@TempDir Path folder) {
    this.out = folder.resolve("result");
  }

  private Typed run(String... more) {
    List<String> typed =
        new java.util.ArrayList<>(
            List.of("run", "scenarios/baseline.yaml", "--structure", "--out=" + out, "--quiet"));
    typed.addAll(List.of(more));
    return Typed.loam(typed.toArray(String[]::new));
  }

  @Test
  void all_alternatives_meet_the_luck_of_the_run_so_that_nothing_differs_in_the_hindcast()
      throws Exception {
    Typed typed = run("--parameters=baseline", "--replications=5", "--end=2016-12-31");

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.out())
        .contains("6 structures")
        .contains("which nobody knows")
        .contains("regimes: winter: the winter that began in 2023 stays");
    List<String> effects = Files.readAllLines(out.resolve("structure.csv"));
    assertThat(effects).contains("registered,firms,2016-12-31,entry,growing,5,0,,");
    assertThat(Files.readString(out.resolve("variance.csv")))
        .startsWith(
            "metric,date,vectors,structures,chance,parameters,parameters_low,parameters_high,structure,")
        .contains("registered,2016-12-31,5,6,1,0,,,0,,");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("What makes intervals wide")
        .contains("What each structural alternative changes");
    assertThat(Files.readString(out.resolve("manifest.json"))).contains("\"entry: shrinking\"");
  }

  @Test
  void what_the_scenario_itself_decides_is_left_out_and_named() {
    Typed typed =
        Typed.loam(
            "run",
            "scenarios/venture-winter.yaml",
            "--structure",
            "--parameters=baseline",
            "--replications=5",
            "--end=2015-12-31",
            "--out=" + out,
            "--quiet");

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.err()).contains("left out: regimes: none, regimes: winter");
    assertThat(typed.out()).contains("4 structures").doesNotContain("regimes: none:");
  }

  @Test
  @Tag("slow")
  void a_resolved_scenario_which_holds_every_parameter_decides_none_of_them() throws Exception {
    run("--parameters=baseline", "--replications=5", "--end=2015-12-31");
    Path again = out.resolveSibling("again");

    Typed typed =
        Typed.loam(
            "run",
            out.resolve("scenario.resolved.yaml").toString(),
            "--structure",
            "--out=" + again,
            "--quiet");

    assertThat(typed.exit()).as(typed.err()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(Files.readString(again.resolve("structure.csv")))
        .isEqualTo(Files.readString(out.resolve("structure.csv")));
  }

  @Test
  void what_a_scenario_assumes_otherwise_is_no_choice_any_more() throws Exception {
    Path other = out.resolveSibling("other.yaml");
    Files.writeString(
        other,
        """
        name: other
        city: beijing
        run: {end: 2015-12-31, replications: 5, parameters: baseline}
        assumptions: {tiers.applyProb: {2015-01-01: 0.1}}
        """);

    Typed typed = Typed.loam("run", other.toString(), "--structure", "--out=" + out, "--quiet");

    assertThat(typed.err()).contains("left out: applications: renewed");
  }
}
