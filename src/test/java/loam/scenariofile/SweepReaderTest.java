package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.scenario.Design;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepReaderTest {
  private static final String HEAD = "name: x\ncity: beijing\nsweep: ";

  private final Path folder;
  private final Desk desk;

  SweepReaderTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
  }

  @Test
  void a_grid_is_every_combination_with_units_and_words() {
    Sweep sweep =
        sweep(
            """
            {levers: {funds.stakeMax: {from: 2027-01-01, values: [40 %, 0.5]},
              capital.regime: {from: 2028-01-01, values: [boom, winter]}}}
            """);

    assertThat(sweep.design()).isEqualTo(Design.GRID);
    assertThat(sweep.points())
        .extracting(sweep::label)
        .containsExactly(
            "funds.stakeMax=0.4, capital.regime=0",
            "funds.stakeMax=0.4, capital.regime=2",
            "funds.stakeMax=0.5, capital.regime=0",
            "funds.stakeMax=0.5, capital.regime=2");
  }

  @Test
  void a_list_goes_row_by_row_and_may_say_a_value_twice() {
    Sweep sweep =
        sweep(
            """
            {design: list, levers: {funds.scale: {from: 2027-01-01, values: [1, 2, 2]},
              giant.capacity: {from: 2027-01-01, values: [280, 280, 300 firms/batch]}}}
            """);

    assertThat(sweep.points())
        .extracting(sweep::label)
        .containsExactly(
            "funds.scale=1, giant.capacity=280",
            "funds.scale=2, giant.capacity=280",
            "funds.scale=2, giant.capacity=300");
  }

  @Test
  void points_become_scenarios_with_clear_names_on_the_file_and_the_command_line() {
    ReadScenario read =
        read(
            HEAD + "{levers: {funds.scale: {from: 2027-01-01, values: [0, 2]}}}",
            "giant.capacity=300@2027-01-01");

    List<Scenario> scenarios =
        SweptScenarios.of(read.scenario(), read.sweep().orElseThrow()).points();

    assertThat(scenarios)
        .extracting(Scenario::name)
        .containsExactly(
            "x[giant.capacity=300@2027-01-01][funds.scale=0]",
            "x[giant.capacity=300@2027-01-01][funds.scale=2]");
    assertThat(scenarios).allSatisfy(one -> assertThat(one.changes()).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | line 3, column 8: sweep must be a map of keys and values, but is "3"
          {} | line 3, column 8: key "levers" is missing
          {levers: {}} | line 3, column 17: levers is empty; name at least one, such as funds.scale
          {levers: {funds.scal: {from: 2027-01-01, values: [1]}}} | line 3, column 18: unknown lever "funds.scal"; did you mean "funds.scale"?
          {design: girid, levers: {}} | line 3, column 17: design is "girid", but must be one of grid, list, latin-hypercube, sobol; did you mean "grid"?
          {levers: {funds.scale: {from: 2027-01-01, values: [1, 5]}}} | line 3, column 62: funds.scale is 5, but must lie in 0 to 4 times
          {levers: {funds.scale: {from: 2027-01-01, values: [1, 1.0]}}} | line 3, column 62: funds.scale has this value already; keep one
          {levers: {funds.scale: {from: 2027-01-01, values: []}}} | line 3, column 58: values is empty; give funds.scale at least one
          {levers: {funds.scale: {from: 2027-01-01, values: 2}}} | line 3, column 58: values must be a list, but is "2"
          {levers: {funds.scale: {values: [1]}}} | line 3, column 31: key "from" is missing
          {levers: {funds.scale: {from: 2027-02-30, values: [1]}}} | line 3, column 38: from must be a date of the calendar such as 2027-01-01, but is "2027-02-30"
          {levers: {funds.scale: {from: 2020-01-01, values: [1]}}} | line 3, column 18: funds.scale changes on 2020-01-01, but the projection begins after 2024-12-31; say backcast: true at the top of the file to rewrite the past
          {levers: {funds.scale: {from: 2027-01-01, between: [1, 2]}}} | line 3, column 50: between does not go with design grid, which takes values: [a, b, …]
          {levers: {funds.scale: {from: 2027-01-01, value: [1, 2]}}} | line 3, column 31: key "values" is missing; line 3, column 50: unknown key "value"; did you mean "values"?
          {points: 3, levers: {funds.scale: {from: 2027-01-01, values: [1]}}} | line 3, column 9: points belongs to design latin-hypercube or sobol, but design is grid; leave it out
          {design: list, levers: {funds.scale: {from: 2027-01-01, values: [1]}, giant.capacity: {from: 2027-01-01, values: [1, 2]}}} | line 3, column 121: giant.capacity has 2 values, but funds.scale has 1; in a list all levers have equally many
          {design: list, levers: {funds.scale: {from: 2027-01-01, values: [1, 1]}}} | line 3, column 1: the point funds.scale=1 is there twice; keep one
          {design: sobol, levers: {funds.scale: {from: 2027-01-01, between: [0, 1]}}} | line 3, column 8: key "points" is missing
          {design: sobol, points: 0, levers: {funds.scale: {from: 2027-01-01, between: [0, 1]}}} | line 3, column 32: points is 0, but must lie in 1 to 100000
          {design: sobol, points: 10000000, levers: {funds.scale: {from: 2027-01-01, between: [0, 1]}}} | line 3, column 32: points is 10000000, but must lie in 1 to 100000
          {design: sobol, points: 4, levers: {funds.scale: {from: 2027-01-01, between: [1]}}} | line 3, column 85: between has 1 end, but must be a list of two: [low, high]
          {design: sobol, points: 4, levers: {funds.scale: {from: 2027-01-01, between: [2, 1]}}} | line 3, column 85: between of funds.scale must go from a lower to a higher value
          {design: latin-hypercube, points: 4, levers: {capital.regime: {from: 2027-01-01, between: [0, 2]}}} | line 3, column 54: capital.regime cannot be drawn, since nothing lies between its values (boom (0), normal (1), winter (2) or as drawn (-1)); write design: grid with values: [boom, normal, winter]
          {levers: {funds.stakeMax: {from: 2027-01-01, values: [0.1]}}} | line 3, column 1: at the point funds.stakeMax=0.1: funds.stakeMin is 0.34 on 2027-01-01, but must not exceed funds.stakeMax, which is 0.1
          """)
  void what_cannot_be_a_sweep_is_said_at_its_place(String sweep, String what) {
    String complaint = desk.complaint(HEAD + sweep + "\n");

    assertThat(complaint.lines().skip(1).map(String::strip).collect(Collectors.joining("; ")))
        .isEqualTo(what);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void a_sweep_of_ten_million_points_is_refused_before_anybody_makes_them() {
    String values =
        IntStream.range(0, 216)
            .mapToObj(i -> "0.%03d".formatted(i))
            .collect(Collectors.joining(", "));
    String lever = ": {from: 2027-01-01, values: [%s]}".formatted(values);

    assertThat(
            desk.complaint(
                HEAD
                    + "{levers: {funds.scale%1$s, exits.ipoWindow%1$s, exits.maFactor%1$s}}\n"
                        .formatted(lever)))
        .isEqualTo(
            """
            mine.yaml has a problem:
              line 3, column 1: a sweep has 1 to 100,000 points, but this one would have 10,077,696; take fewer values, or design: sobol with between and, say, points: 256""");
  }

  @Test
  void a_lever_that_is_swept_is_not_changed_elsewhere() {
    file("parent.yaml", "city: beijing\npolicy: {funds.scale: [{from: 2026-01-01, value: 2}]}\n");
    String child =
        "extends: parent.yaml\nname: x\nsweep: {levers: {funds.scale: {from: 2027-01-01, values: [1]}}}\n";

    assertThat(desk.complaint(child))
        .isEqualTo(
            """
            mine.yaml has a problem:
              line 3, column 18: funds.scale is swept, but parent.yaml:2 changes it as well; keep one (funds.scale: [] under policy undoes a parent's changes)""");
    assertThat(desk.read(child + "policy: {funds.scale: []}\n").changes()).isEmpty();
  }

  @Test
  void a_sweep_is_not_inherited() {
    file("parent.yaml", HEAD + "{levers: {funds.scale: {from: 2027-01-01, values: [1]}}}\n");

    assertThat(desk.complaint("extends: parent.yaml\nname: y\n"))
        .isEqualTo(
            """
            parent.yaml has a problem:
              line 3, column 1: mine.yaml extends this file, but a sweep is not inherited; put what both share into a file without one""");
  }

  private Sweep sweep(String text) {
    return read(HEAD + text).sweep().orElseThrow();
  }

  private ReadScenario read(String text, String... settings) {
    Desk.write(desk.scenarioFile(), text.getBytes(StandardCharsets.UTF_8));
    return ScenarioReader.read(desk.scenarioFile(), List.of(settings));
  }

  private void file(String name, String text) {
    Desk.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
