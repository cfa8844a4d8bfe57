package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.city.Timescale;
import loam.ecosystem.KnownLevers;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
  private static final Path RESOURCES = Path.of("src/test/resources/loam/scenariofile");

  private final Desk desk;

  ScenarioReaderTest(@TempDir Path folder) {
    this.desk = new Desk(folder);
  }

  @Test
  void the_shipped_baseline_loads() {
    Scenario baseline = ScenarioReader.read(Path.of("scenarios/baseline.yaml"));

    assertThat(baseline.name()).isEqualTo("baseline");
    assertThat(baseline.description()).startsWith("Beijing as it was");
    assertThat(baseline.city().id()).isEqualTo("beijing");
    assertThat(baseline.city().notes()).hasSizeGreaterThan(60);
    assertThat(baseline.city().files())
        .as("eight of Beijing, ten of the national pack, the posterior")
        .hasSize(19);
    assertThat(baseline.changes()).isEmpty();
    assertThat(baseline.plan()).isEqualTo(new RunPlan(LocalDate.of(2035, 12, 31), 100, 20250615));
  }

  @Test
  void everything_that_a_scenario_may_say_is_heard() {
    Scenario rich = ScenarioReader.read(RESOURCES.resolve("rich.yaml"));

    assertThat(rich.backcast()).isTrue();
    assertThat(rich.city().firm().substantiveShare()).isEqualTo(0.06);
    assertThat(rich.city().registration().trend().at(Timescale.dayOf(LocalDate.of(2010, 1, 1))))
        .isEqualTo(200);
    assertThat(rich.city().regimes().meanYears().of(2)).isEqualTo(1.5);
    assertThat(rich.city().regimes().meanYears().of(0)).isEqualTo(2.5);
    assertThat(rich.city().firm().initialSectorShare().of(0)).isEqualTo(0.04);
    assertThat(rich.city().tiers().giantScore().get(1)).isEqualTo(0.3);
    assertThat(rich.plan()).isEqualTo(new RunPlan(LocalDate.of(2030, 6, 30), 1000, -7));
    assertThat(rich.changes())
        .extracting(PolicyChange::lever)
        .containsExactly(
            KnownLevers.REFORMS_PER_YEAR,
            KnownLevers.REFORMS_PER_YEAR,
            KnownLevers.GIANT_CAPACITY,
            KnownLevers.REFORMS_PER_YEAR);
    assertThat(at(rich, KnownLevers.REFORMS_PER_YEAR, 2027)).isBetween(224.0, 226.0);
    assertThat(at(rich, KnownLevers.REFORMS_PER_YEAR, 2029)).isEqualTo(225);
    assertThat(at(rich, KnownLevers.GIANT_CAPACITY, 2028)).isEqualTo(280 * 1.2);
  }

  private static double at(Scenario scenario, Lever lever, int year) {
    return scenario.policy().path(lever).at(Timescale.dayOf(LocalDate.of(year, 1, 1)));
  }

  @Test
  void all_mistakes_are_said_at_once_each_with_its_place() {
    String text = Desk.text(RESOURCES.resolve("many-mistakes.yaml"));

    assertThat(desk.complaint(text) + "\n")
        .isEqualTo(Desk.text(RESOURCES.resolve("many-mistakes.txt")));
  }

  @Test
  void a_mistake_in_a_city_does_not_hide_those_of_the_scenario() {
    desk.withTown().withChange("parameters.yaml", "basis: assumed", "basis: assumd");

    String complaint =
        desk.complaint(
            """
            name: x
            city: town
            run: {replications: 0}
            policy: {giant.capacity: [{from: 2027-01-01, value: -1}]}
            """);

    assertThat(complaint)
        .contains("town/parameters.yaml has ")
        .contains("did you mean \"assumed\"?")
        .contains("line 3, column 21: replications is 0, but must lie in 1 to 1000000")
        .contains("line 4, column 53: giant.capacity is -1, but must lie in 0 to 1000 firms/batch");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          city: bejing | 2:7 | city is "bejing", but must be beijing, shanghai, shenzhen, or a folder beside this file or where Loam runs; did you mean "beijing"?
          city: "a\\0b" | 2:7 | city is "a\\u0000b", but must be beijing, shanghai, shenzhen, or a folder beside this file or where Loam runs
          city: [beijing] | 2:7 | city must be text, but is a list
          city: | 2:6 | city must be text, but is nothing
          city: beijing\\nrun: 7 | 3:6 | run must be a map of keys and values, but is "7"
          city: beijing\\nrun: {seed: 1.5} | 3:13 | seed must be a whole number, but is "1.5"
          city: beijing\\nrun: {seed: 99999999999999999999} | 3:13 | seed must be a whole number, but is "99999999999999999999"
          city: beijing\\nrun: {end: 2015-01-01} | 3:12 | end is 2015-01-01, but must lie after 2015-01-01 and not after 2035-12-31
          city: beijing\\npolicy: {giant.capacity: [{from: 2024-12-31, value: 1}]} | 3:27 | giant.capacity changes on 2024-12-31, but the projection begins after 2024-12-31; say backcast: true at the top of the file to rewrite the past
          city: beijing\\npolicy: {giant.capacity: [{from: 2026-01-01, factor: 4}]} | 3:27 | giant.capacity with the change of 2026-01-01 would be 1120 on 2026-01-01, but must lie in 0 to 1000 firms/batch
          city: beijing\\npolicy: {giant.capacity: [{from: 2026-01-01, factor: -1}]} | 3:54 | the factor of giant.capacity is -1, but must be a finite number of 0 or more
          city: beijing\\nassumptions: {firm.dormantShare: 0_.5} | 3:34 | firm.dormantShare is 0_.5, but must lie in its range 0.2 to 0.4
          city: beijing\\nassumptions: {firm.dormantShare: {2020-01-01: 0.3}} | 3:34 | firm.dormantShare must be a number such as 0.25 or 2e7, but is a map
          city: beijing\\nassumptions: {registration.trend: {2020-13-01: 300}} | 3:36 | a knot of registration.trend must be a date of the calendar such as 2027-01-01, but is "2020-13-01"
          city: beijing\\nassumptions: {registration.trend: {}} | 3:35 | registration.trend: a series needs at least one knot
          city: beijing\\nassumptions: {registration.trend: [300]} | 3:35 | registration.trend must be a number such as 0.25 or 2e7, but is a list
          city: beijing\\nassumptions: {firm.initialSectorShare: {AI: 0.1}} | 3:40 | firm.initialSectorShare sums to 1.066, but must sum to 1
          city: beijing\\nassumptions: {tiers.giantScore: [1, 1]} | 3:33 | tiers.giantScore has 2 numbers, but must have 4: weights of quality, ln(R&D), growth and noise
          city: beijing\\nassumptions: {firm.ordinaryHazardAge: []} | 3:39 | firm.ordinaryHazardAge is empty, but must have a number
          city: beijing\\nassumptions: {regimes.jump: {boom: {normal: 0.7, winter: 0.4}}} | 3:36 | regimes.jump.boom sums to 1.1, but the chances must sum to 1
          city: beijing\\nassumptions: {regimes.path: {2018-01-01: boom, 2016-01-01: winter}} | 3:29 | regimes.path goes back to 2016-01-01, but its dates must ascend
          city: beijing\\nassumptions: {regimes.path: {2026-01-01: boom}} | 3:29 | regimes.path goes on to 2026-01-01, but observation ends before 2025-01-01
          city: beijing\\nassumptions: {regimes.path: {2015-01-01: bust}} | 3:42 | a regime is one of boom, normal, winter, not "bust"
          city: beijing\\nassumptions: {giant.capacity: 3} | 3:15 | giant.capacity is a lever, not an assumption; write its changes under policy:
          """)
  void a_mistake_is_said_with_its_place(String text, String place, String what) {
    String[] lineAndColumn = place.split(":", -1);

    assertThat(desk.complaint("name: x\n" + text.replace("\\n", "\n")))
        .isEqualTo(
            "mine.yaml has a problem:\n  line %s, column %s: %s"
                .formatted(lineAndColumn[0], lineAndColumn[1], what));
  }

  @ParameterizedTest
  @CsvSource({
    "registration.maximalFactor: 2, 2.0",
    "registration.overdispersionCv: 0.15, 2.6",
    "registration.regimeFactor: {boom: 1.25}, 2.6"
  })
  void assumptions_must_leave_room_below_the_bound_of_registrations(
      String assumption, String bound) {
    String complaint =
        desk.complaint("name: x\ncity: beijing\nassumptions: {%s}".formatted(assumption));

    assertThat(complaint)
        .startsWith("mine.yaml has a problem:\n  line 3, column ")
        .contains("registration.maximalFactor is %s, but registrations may reach ".formatted(bound))
        .endsWith("; it must be no less");
  }

  @ParameterizedTest
  @CsvSource({"a\\tb", "a\\eb", "a\\u202Eb", "a\\u2028b", "a\\nb", "\\uD800"})
  void a_name_must_be_one_visible_line(String name) {
    assertThat(desk.complaint("name: \"%s\"\ncity: beijing".formatted(name)))
        .isEqualTo(
            "mine.yaml has a problem:\n"
                + "  line 1, column 7: name must be one line of 1 to 100 visible characters");
  }

  @Test
  void an_overlong_value_is_shortened_in_messages() {
    String complaint = desk.complaint("name: x\ncity: " + "y".repeat(500_000));

    assertThat(complaint).hasSizeLessThan(600).contains("yyy…");
  }

  @Test
  void changes_are_put_in_order_of_their_dates() {
    Scenario scenario =
        desk.read(
            """
            name: x
            city: beijing
            policy:
              reforms.perYear: [{from: 2030-01-01, value: 1}]
              giant.capacity: [{from: 2029-01-01, value: 1}]
            """);

    assertThat(scenario.changes())
        .extracting(PolicyChange::from)
        .isEqualTo(List.of(LocalDate.of(2029, 1, 1), LocalDate.of(2030, 1, 1)));
  }
}
