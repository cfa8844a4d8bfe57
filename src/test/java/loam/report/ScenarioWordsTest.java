package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.PublishedPoint;
import loam.report.chart.Relation;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two scenarios do differently, and what is known of a lever or parameter of one. */
class ScenarioWordsTest {
  private static ReadScenario plain;
  private static ReadScenario other;

  @BeforeAll
  static void read(@TempDir Path folder) throws IOException {
    plain =
        written(
            folder.resolve("plain.yaml"),
            """
            name: plain
            city: beijing
            run: {end: 2030-12-31, replications: 10, seed: 1}
            policy:
              funds.scale: [{from: 2027-01-01, value: 2}, {from: 2028-01-01, value: 1}]
            """);
    other =
        written(
            folder.resolve("other.yaml"),
            """
            name: other
            description: a question | with a bar
            city: beijing
            backcast: true
            run: {end: 2029-12-31, replications: 20, seed: 7}
            assumptions:
              registration.reformSemiElasticity: 0.03
            policy:
              health.plan: [{from: 2030-06-01, value: on}]
              exits.maFactor: [{from: 2027-01-01, until: 2028-01-01, value: 2}]
            """);
  }

  private static ReadScenario written(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return ScenarioReader.read(file, List.of());
  }

  private static List<String> cells(List<String> lines) {
    return lines.stream().map(line -> line.strip().replaceAll(" {2,}", " | ")).toList();
  }

  /** Each lever where it differs, and the day on which both are equal again. */
  @Test
  void two_scenarios_differ_lever_by_lever_and_day_by_day() {
    assertThat(cells(ScenarioDifference.lines(plain, other, Language.ENGLISH)))
        .containsExactlyInAnyOrder(
            "from | plain | other",
            "funds.scale [times] | 2027-01-01 | 2 | 1",
            "2028-01-01 | 1 | 1",
            "health.plan | 2030-06-01 | off | on",
            "exits.maFactor [times] | 2027-01-01 | 1 | 1, moving to 2 by 2028-01-01",
            "2028-01-01 | 1 | 2",
            "registration.reformSemiElasticity | 0.06 | 0.03",
            "backcast | false | true",
            "run.end | 2030-12-31 | 2029-12-31",
            "run.replications | 10 | 20",
            "run.seed | 1 | 7");
  }

  @Test
  void a_scenario_does_not_differ_from_itself() {
    assertThat(ScenarioDifference.lines(plain, plain, Language.ENGLISH))
        .containsExactly(
            "plain and plain simulate the same; they differ at most in name and description.");
  }

  @Test
  void of_a_lever_its_type_path_and_origins_are_said() {
    List<String> lines = Explanation.lines(plain, "funds.scale", Language.ENGLISH).orElseThrow();

    assertThat(lines.get(0)).isEqualTo("funds.scale  [multiple: 0 to 4 times]");
    assertThat(lines)
        .contains(
            "  what it does  multiplies the commitments of all government funds; money beyond a"
                + " smaller commitment goes back uninvested",
            "  evidence      fair; F455, F508 (the scale)",
            "  default       1",
            "  in plain",
            "    2015-01-01  1",
            "    2027-01-01  2",
            "    2028-01-01  1",
            "  written");
    assertThat(lines.get(lines.size() - 1)).contains("plain.yaml:5").contains("from 2028-01-01");
  }

  @Test
  void of_a_switch_the_values_are_words() {
    assertThat(Explanation.lines(other, "health.plan", Language.ENGLISH).orElseThrow())
        .contains("health.plan  [switch: on or off]", "    2030-06-01  on")
        .anyMatch(
            line ->
                line.equals("  default       {2015-01-01: off, 2024-04-20: on, 2027-01-01: off}"));
    assertThat(Explanation.lines(other, "health.plan", Language.CHINESE).orElseThrow())
        .anyMatch(line -> line.startsWith("    2030-06-01  开"));
  }

  @Test
  void of_a_parameter_its_unit_range_value_and_origin_are_said() {
    List<String> lines =
        Explanation.lines(other, "registration.reformSemiElasticity", Language.ENGLISH)
            .orElseThrow();

    assertThat(lines.get(0)).isEqualTo("registration.reformSemiElasticity");
    assertThat(lines)
        .contains(
            "  basis         assumed; Klapper and Love 2011; F492 for a much larger reform",
            "  range         0 to 0.12",
            "  default       0.06",
            "    0.03")
        .anyMatch(line -> line.startsWith("  what it is    "));
    assertThat(lines.get(lines.size() - 1)).contains("other.yaml:7").contains("0.03");
    assertThat(
            Explanation.lines(plain, "registration.reformSemiElasticity", Language.ENGLISH)
                .orElseThrow())
        .contains("    0.06", "    nowhere in these files: this is the default");
    assertThat(Explanation.lines(plain, "revenue.driftTau", Language.ENGLISH).orElseThrow().get(0))
        .isEqualTo("revenue.driftTau  [years]");
  }

  @Test
  void of_what_does_not_exist_nothing_is_said() {
    assertThat(Explanation.lines(plain, "funds.scales", Language.ENGLISH)).isEmpty();
  }

  /** A row for each, with what it changes but its plan; a parameter is set, a lever told. */
  @Test
  void scenarios_are_listed_with_what_they_ask_and_change() {
    List<String> lines =
        ScenarioTable.lines(Map.of("other.yaml", List.of(other)), Language.ENGLISH);

    assertThat(lines)
        .containsExactly(
            "| scenario | question, expected direction and why | changes |",
            "|---|---|---|",
            "| [other](other.yaml) (backcast) | a question \\| with a bar | `registration.reformSemiElasticity`"
                + " = 0.03; `health.plan` on from 2030-06-01 on; `exits.maFactor` 2 by"
                + " 2028-01-01, from 2027-01-01 on |");
  }

  private static List<LocalDate> ends(int from, int until) {
    return IntStream.rangeClosed(from, until).mapToObj(year -> LocalDate.of(year, 12, 31)).toList();
  }

  /** S010 and F237 of facts.csv say 115 on 2024-12-31, F175 says 82 of August 2019. */
  @Test
  void published_figures_are_points_of_the_chart_of_the_same_thing() {
    List<PublishedPoint> points =
        PublishedPoints.of(
            plain.scenario().city(), Metric.UNICORNS, Figures.in("firms"), ends(2020, 2024));
    List<PublishedPoint> earlier =
        PublishedPoints.of(
            plain.scenario().city(), Metric.UNICORNS, Figures.in("firms"), ends(2018, 2019));

    assertThat(points)
        .filteredOn(point -> point.source().startsWith("S010"))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.date()).isEqualTo(LocalDate.of(2024, 12, 31));
              assertThat(point.value()).isEqualTo(115);
              assertThat(point.relation()).isEqualTo(Relation.EQUAL);
              assertThat(point.source()).isEqualTo("S010: the seed article");
              assertThat(point.unseen()).isFalse();
            });
    assertThat(points).noneMatch(point -> point.source().startsWith("F175"));
    assertThat(earlier)
        .filteredOn(point -> point.source().startsWith("F175"))
        .singleElement()
        .satisfies(point -> assertThat(point.date()).isEqualTo(LocalDate.of(2019, 8, 31)));
    assertThat(
            PublishedPoints.of(
                plain.scenario().city(), Metric.LISTINGS, Figures.in("firms"), ends(2018, 2025)))
        .isEmpty();
  }

  /** F100 of the end of 2025 is later than the calibration date, but a parameter is made of it. */
  @Test
  void what_a_parameter_was_made_of_was_known() {
    List<PublishedPoint> points =
        PublishedPoints.of(
            plain.scenario().city(), Metric.SPECIALISED, Figures.in("firms"), ends(2023, 2025));

    assertThat(points)
        .filteredOn(point -> point.source().startsWith("F100"))
        .singleElement()
        .satisfies(point -> assertThat(point.unseen()).isFalse());
    assertThat(points)
        .filteredOn(point -> point.source().startsWith("S006"))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.relation()).isEqualTo(Relation.AT_LEAST);
              assertThat(point.unseen()).isFalse();
            });
  }
}
