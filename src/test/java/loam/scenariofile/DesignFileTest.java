package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.scenario.DesignPoint;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Swept;
import loam.scenario.SweptScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignFileTest {
  private final Path directory;

  DesignFileTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private ReadScenario base(String more) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("base.yaml"),
            "name: x\ncity: beijing\nrun: {parameters: baseline}\n" + more);
    return ScenarioReader.read(file, List.of());
  }

  private Sweep read(String more, String text) throws IOException {
    return DesignFile.read(Files.writeString(directory.resolve("designs.csv"), text), base(more));
  }

  @Test
  void columns_are_levers_from_a_day_and_assumptions_and_rows_are_points() throws IOException {
    Sweep sweep =
        read(
            "",
            """
            # a remark
            funds.scale@2027-01-01,capital.regime@2028-01-01,funds.signal,funds.displacement ×
            2,winter,0.07,1.1
            50 %, boom ,0.1,0.5
            """);

    assertThat(sweep.moved())
        .extracting(Swept::id)
        .containsExactly("funds.scale", "capital.regime", "funds.signal", "funds.displacement");
    assertThat(sweep.points())
        .extracting(DesignPoint::values)
        .containsExactly(List.of(2.0, 2.0, 0.07, 1.1), List.of(0.5, 0.0, 0.1, 0.5));
    assertThat(DesignFile.text(sweep))
        .isEqualTo(
            """
            funds.scale@2027-01-01,capital.regime@2028-01-01,funds.signal,funds.displacement ×
            2,2,0.07,1.1
            0.5,0,0.1,0.5
            """);
    assertThat(read("", DesignFile.text(sweep))).isEqualTo(sweep);
  }

  /** 0.8, 0.5 and 0.2 by 1.1. */
  @Test
  void a_point_is_what_a_scenario_file_with_these_values_would_be() throws IOException {
    Sweep sweep =
        read("", "funds.scale@2027-01-01,funds.signal,funds.displacement ×\n2,0.07,1.1\n");
    Path said =
        Files.writeString(
            directory.resolve("said.yaml"),
            """
            name: "x[funds.scale=2, funds.signal=0.07, funds.displacement ×1.1]"
            city: beijing
            run: {parameters: baseline}
            assumptions:
              funds.signal: 0.07
              funds.displacement: {boom: 0.88, normal: 0.55, winter: 0.22}
            policy: {funds.scale: [{from: 2027-01-01, value: 2}]}
            """);

    Scenario point = SweptScenarios.of(base("").scenario(), sweep).at(1);

    assertThat(point).isEqualTo(ScenarioReader.read(said));
  }

  @Test
  void every_bad_cell_is_said_at_once_with_line_column_and_what_would_do() {
    assertThatThrownBy(
            () ->
                read(
                    "",
                    """
                    funds.scale@2027-01-01,giant.capacity@2027-01-01,funds.signal
                    7,280,0.1
                    2,280.5,0.3
                    two,280,
                    1,280
                    1,280,0.1
                    1,280,0.1
                    """))
        .hasMessageContaining("designs.csv has 7 problems:")
        .hasMessageContaining("line 2, column 1: funds.scale is 7, but must lie in")
        .hasMessageContaining(
            "line 3, column 2: giant.capacity is 280.5, but must be a whole number")
        .hasMessageContaining(
            "line 3, column 3: funds.signal is 0.3, but must lie in its range 0 to 0.25")
        .hasMessageContaining(
            "line 4, column 1: funds.scale must be a number such as 0.25 or 2e7, but is \"two\"")
        .hasMessageContaining("line 4, column 3: funds.signal has no value here")
        .hasMessageContaining("line 5, column 1: this row has 2 cells, but the head has 3")
        .hasMessageContaining("line 7, column 1: this is the point of line 6 again; keep one");
  }

  @Test
  void every_bad_head_is_said_at_once_with_what_would_do() {
    assertThatThrownBy(
            () ->
                read(
                    "policy: {sme.package: [{from: 2027-01-01, value: 1}]}\n",
                    "fund.scale@2027-01-01,funds.scale,funds.stakeMax@2020-01-01,sme.package@2028-01-01,"
                        + "funds.signal@2027-01-01,funds.displacement,funds.signal ×,regimes.path\n"
                        + "1,1,1,1,1,1,1,1\n"))
        .hasMessageContaining(
            "column 1: \"fund.scale\" is neither a lever nor an assumption; did you mean \"funds.scale\"?")
        .hasMessageContaining(
            "column 2: funds.scale needs the day from which its values hold; write funds.scale@2027-01-01")
        .hasMessageContaining(
            "column 3: funds.stakeMax changes on 2020-01-01, but the projection begins after")
        .hasMessageContaining("column 4: sme.package is swept, but ")
        .hasMessageContaining("base.yaml:4 changes it as well; keep one")
        .hasMessageContaining(
            "column 5: funds.signal is an assumption, which has no day; write funds.signal")
        .hasMessageContaining(
            "column 6: funds.displacement is several numbers; write \"funds.displacement ×\"")
        .hasMessageContaining("column 7: funds.signal is one number; leave out ×")
        .hasMessageContaining("column 8: regimes.path has no range to move in");
  }

  @Test
  void what_is_no_table_of_points_is_told_what_would_do() {
    assertThatThrownBy(() -> read("", ""))
        .hasMessageContaining("the file is empty; its first line");
    assertThatThrownBy(() -> read("", "funds.scale@2027-01-01\n"))
        .hasMessageContaining("there is no point; write a row of values below the head");
    assertThatThrownBy(() -> read("", "funds.scale@2027-01-01;funds.signal\n1;0.1\n"))
        .hasMessageContaining("columns are separated by commas here; save the file as CSV");
    assertThatThrownBy(() -> DesignFile.read(directory.resolve("none.csv"), base("")))
        .hasMessageContaining("none.csv has a problem:\n  there is no such file");
  }

  @Test
  void a_point_that_makes_no_scenario_is_named_with_its_line() {
    assertThatThrownBy(
            () ->
                read("", "funds.stakeMin@2027-01-01,funds.stakeMax@2027-01-01\n0.2,0.4\n0.5,0.3\n"))
        .hasMessageContaining(
            "line 3, column 1: at the point funds.stakeMin=0.5, funds.stakeMax=0.3: ");
  }

  @Test
  void one_point_more_than_a_hundred_thousand_is_refused() {
    String rows =
        IntStream.rangeClosed(0, Sweep.MOST_POINTS)
            .mapToObj(i -> "%s\n".formatted(i / 1e5))
            .collect(Collectors.joining());

    assertThatThrownBy(() -> read("", "funds.scale@2027-01-01\n" + rows))
        .hasMessageContaining("line 100002, column 1: a design has at most 100,000 points");
  }
}
