package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import loam.city.City;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cities in a folder of the user's. */
class CityFolderTest {
  private final Desk desk;

  CityFolderTest(@TempDir Path folder) {
    this.desk = new Desk(folder).withTown();
  }

  @Test
  void a_pack_of_version_0_1_which_is_whole_is_beijing_but_for_its_name() {
    City town = desk.read("name: x\ncity: town\nrun: {parameters: baseline}").city();
    City beijing = desk.read("name: x\ncity: beijing\nrun: {parameters: baseline}").city();

    assertThat(town.id()).isEqualTo("town");
    assertThat(town)
        .usingRecursiveComparison()
        .ignoringFields(
            "id",
            "rules",
            "holidays",
            "others",
            "files",
            "facts",
            "notes",
            "targets",
            "series",
            "estimates",
            "documents")
        .isEqualTo(beijing);
    assertThat(town.roster().tierIds())
        .containsExactly("techSme", "innovativeSme", "specialised", "littleGiant");
    assertThat(town.calibrationDate()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(town.roster().tiers().get(2).procedure().days()).hasSize(4);
    assertThat(town.roster().tiers().get(3).procedure().days()).containsExactly(MonthDay.of(7, 15));
  }

  @Test
  void whoever_edits_a_city_meanwhile_changes_no_world_of_a_scenario_that_was_read()
      throws Exception {
    City town = desk.read("name: x\ncity: town\nrun: {parameters: baseline}").city();
    Files.writeString(desk.town("parameters.yaml"), "no parameters any more");

    assertThat(town.others().with(List.of()).firm()).isEqualTo(town.firm());
  }

  @Test
  void a_city_must_lie_below_its_scenario_and_no_link_leads_out(@TempDir Path elsewhere)
      throws Exception {
    Files.createSymbolicLink(desk.town("city.yaml").resolveSibling("out"), elsewhere);

    for (String place : List.of("..", "../..", "/etc", "/dev", "town/out", elsewhere.toString())) {
      assertThat(desk.complaint("name: x\ncity: " + place))
          .contains(
              "city is \"%s\", but must be beijing, shanghai, shenzhen, or a folder beside"
                  .formatted(place));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city.yaml",
        "parameters.yaml",
        "capital.yaml",
        "policy.yaml",
        "tiers.yaml",
        "holidays.csv",
        "facts.csv",
        "targets.yaml"
      })
  void a_missing_file_is_named(String file) throws Exception {
    Files.delete(desk.town(file));

    assertThat(desk.complaintOfTown())
        .isEqualTo("town/%s has a problem:\n  there is no such file".formatted(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "city.yaml",
        "parameters.yaml",
        "capital.yaml",
        "policy.yaml",
        "tiers.yaml",
        "holidays.csv",
        "facts.csv",
        "targets.yaml"
      })
  void a_file_that_is_a_folder_or_not_text_is_named(String file) throws Exception {
    Files.write(desk.town(file), new byte[] {(byte) 0xff, 0, 1});
    assertThat(desk.complaintOfTown())
        .isEqualTo(
            "town/%s has a problem:\n  this is not UTF-8 text; save the file as UTF-8"
                .formatted(file));

    Files.delete(desk.town(file));
    Files.createDirectory(desk.town(file));
    assertThat(desk.complaintOfTown())
        .isEqualTo(
            "town/%s has a problem:\n  this is a folder, but must be a file".formatted(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dormantShare: {value: 0.31 | dormantShare: {value: 0.51 | firm.dormantShare is 0.51, but must lie in its range 0.2 to 0.4
          dormantShare: {value: 0.31, unit: "1", range: [0.2, 0.4] | dormantShare: {value: 1.31, unit: "1" | firm.dormantShare is 1.31, but must lie in 0 to 1
          dormantShare: {value: 0.31, unit: "1", range: [0.2, 0.4] | dormantShare: {value: 0.31, unit: "1", range: [0.4, 0.2] | range of firm.dormantShare ends before it begins
          dormantShare: {value: 0.31, unit: "1", range: [0.2, 0.4] | dormantShare: {value: 0.31, unit: "1", range: [0.2] | range of firm.dormantShare must be [lowest, highest]
          dormantShare: {value: 0.31, unit: "1", | dormantShare: {value: 0.31, | firm.dormantShare has no unit
          dormantShare: {value: 0.31, unit: "1", | dormantShare: {value: 0.31, unit: , | unit of firm.dormantShare must be text, but is nothing
          basis: sourced, source: "F380", | source: "F380", | firm.dormantShare has no basis
          basis: sourced, source: "F380", | basis: sourced, | firm.dormantShare has basis sourced, but no source
          basis: sourced, source: "F380", | basis: heard, source: "F380", | basis of firm.dormantShare is "heard", but must be one of assumed, calibrated, definition, derived, seed, sourced
          note: "time constant with which | nte: "time constant with which | unknown key "nte"; did you mean "note"?
          driftTau: {value: 3.2, unit: years, range: [2, 5] | driftTau: {value: 0, unit: years | revenue.driftTau is 0, but must lie in 0.01 to 1000
          exitBound: {value: 0.30, unit: 1/year, range: [0.30, 0.30] | exitBound: {value: 0, unit: 1/year | firm.exitBound is 0, but must lie in 0.001 to 10
          overdispersionCv: {value: 0.06, unit: "1", range: [0, 0.15] | overdispersionCv: {value: 1e-6, unit: "1" | registration.overdispersionCv is 0.000001, but must be 0 or lie in 0.001 to 0.5
          meanYears: {value: {boom: 2.5, normal: 3.0, winter: 2.0}, unit: years, range: [1.0, 5.0] | meanYears: {value: {boom: 0, normal: 3.0, winter: 2.0}, unit: years | regimes.meanYears.boom is 0, but must lie in 0.01 to 1000
          substantiveShare: {value: 0.055 | substantivShare: {value: 0.055 | unknown parameter "firm.substantivShare"; did you mean "firm.substantiveShare"?
          climateLagMonths: {value: 6, | climateLagMonths: {value: 6.5, | regimes.climateLagMonths must be a whole number, but is "6.5"
          boom: {normal: 0.70, winter: 0.30} | boom: {normal: 0.70, winter: 0.20} | regimes.jump.boom sums to 0.9, but the chances must sum to 1
          winter: {boom: 0.05, normal: 0.95} | winter: {boom: 0.05, winter: 0.95} | key "normal" is missing
          monday: 1.32 | sunday: 1.32 | key "sunday" stands here twice; keep one
          interpolation: log-linear | interpolation: loglinear | interpolation of registration.trend is "loglinear", but must be one of step, linear, log-linear
          2012-07-01: 77 | 2012-07-01: 0 | registration.trend is 0, but must lie in its range 20 to 2000
          2012-07-01: 77 | 2012-06-31: 77 | a knot of registration.trend must be a date of the calendar such as 2027-01-01, but is "2012-06-31"
          driftMature: {value: 0.095, | driftMature: {valu: 0.095, | revenue.driftMature must have either a value or a series
          """)
  void a_broken_parameter_is_said_with_its_file_and_line(String from, String to, String what) {
    desk.withChange("parameters.yaml", from, to);

    assertThat(desk.complaintOfTown())
        .startsWith("town/parameters.yaml has ")
        .contains("  line %d, column ".formatted(desk.lineOf("parameters.yaml", to)))
        .contains(": " + what);
  }

  @Test
  void sector_shares_above_one_in_some_year_are_refused() {
    desk.withChange("parameters.yaml", "2025-01-01: 0.23}", "2025-01-01: 0.9}")
        .withChange("parameters.yaml", "range: [0.15, 0.30]", "range: [0, 1]");

    assertThat(desk.complaintOfTown())
        .contains(
            "firm.shareAI and the shares of HEALTH, SPACE, ADVMFG sum to 1.1208 on 2025-01-01,"
                + " but must not exceed 1; INFO is the rest");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          attribute: rdShare, atLeast: 0.05 | attribute: rdShar, atLeast: 0.05 | unknown attribute "rdShar"; did you mean "rdShare"?
          {holds: innovativeSme, | {holds: inovativeSme, | unknown tier "inovativeSme"; did you mean "innovativeSme"?
          atLeast: 1.0e6, unit: CNY, source: F131 | atLeast: 1.0e6, unit: CNY | a criterion of specialised.criteria has no source
          atLeast: 1.0e6, unit: CNY, source: F131 | atLeast: 1.0e6, atMost: 5, source: F131 | specialised.criteria: atLeast (1000000.0) must not exceed atMost (5.0)
          atLeast: 1.0e6, unit: CNY, source: F131 | holds: techSme, atLeast: 1, source: F131 | a criterion of specialised.criteria must have one of attribute, holds, anyOf, not several
          atLeast: 1.0e6, unit: CNY, source: F131 | source: F131 | a criterion of specialised.criteria must have attribute with atLeast or atMost, or holds, or anyOf
          until: 2020-12-31 | until: 2020-13-31 | until must be a date of the calendar such as 2027-01-01, but is "2020-13-31"
          validityYears: {value: 1, | validityYears: {value: 0, | techSme: validityYears (0.0) must lie in (0, 100]
          validityYears: {value: 1, source: "Guo Ke Fa Zheng [2017] No. 115" | validityYears: {value: 1 | key "source" is missing
          innovativeSme:\\n | inovativeSme:\\n | inovativeSme needs procedure: {kind: declaration or rolling or batch, on: ["03-31"], …}; did you mean "innovativeSme"?
          """)
  void a_broken_tier_rule_is_said_with_its_file_and_line(String from, String to, String what) {
    desk.withChange("tiers.yaml", from.replace("\\n", "\n"), to.replace("\\n", "\n"));

    assertThat(desk.complaintOfTown())
        .startsWith("town/tiers.yaml has ")
        .contains("  line %d, column ".formatted(desk.lineOf("tiers.yaml", to.replace("\\n", ""))))
        .contains(": " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2015-01-02,holiday | 2015-02-29,holiday | line 3, column 1: "2015-02-29" is no date of the calendar
          2015-01-02,holiday | 2015-01-01,holiday | line 3, column 1: 2015-01-01 stands here twice; keep one
          2015-01-02,holiday | 2015-01-02,holliday | line 3, column 1: kind is "holliday", but must be one of holiday, newYearWeek, workday; did you mean "holiday"?
          2015-01-02,holiday,New Year's Day | 2015-01-02,holiday | line 3, column 1: the row has 4 cells, but must have 5
          date,kind,name | day,kind,name | line 1, column 1: the first row must name the columns date,kind,name,status,source
          date,kind,name | "date"s,kind,name | this is not CSV:
          2015-01-02,holiday | "2015-01-02"x,holiday | this is not CSV:
          """)
  void a_broken_holiday_is_said_with_its_line(String from, String to, String what) {
    desk.withChange("holidays.csv", from, to);

    assertThat(desk.complaintOfTown()).startsWith("town/holidays.csv has ").contains(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          city.yaml | horizonEnd: 2035-12-31 | horizonEnd: 2024-01-01 | horizonEnd is 2024-01-01, but must lie after calibrationDate (2024-12-31) and not after the year 2100
          city.yaml | horizonEnd: 2035-12-31 | horizonEnd: 9999-12-31 | horizonEnd is 9999-12-31, but must lie after
          city.yaml | calibrationDate: 2024-12-31 | calibrationDate: 2014-12-31 | calibrationDate is 2014-12-31, but must not be before 2015-01-01
          city.yaml | start: 2015-01-01 | start: 2015-06-01 | start is 2015-06-01, but must be the first of January of 2015 or a later year
          city.yaml | national: "07-15" | national: ["07-15", "08-15"] | national has 2 days, but must be one
          city.yaml | national: "07-15" | national: "15-07" | national must be a month and day such as "03-31", but is "15-07" in quotes
          city.yaml | municipal: ["03-31", "06-30", "09-20", "12-15"] | municipal: [] | municipal needs at least one day
          policy.yaml | perYear: {value: 250, unit: reforms/year, range: [0, 500] | perYear: {value: 700, unit: reforms/year | reforms.perYear as published would be 700, but must lie in 0 to 500 reforms/year
          policy.yaml | interpolation: step | interpolation: log-linear | sme.package: a series cannot go through 0.0
          policy.yaml | before: hold | before: hodl | before of sme.package is "hodl", but must be hold
          policy.yaml | capacity: | capcity: | the published path of lever "giant.capacity" is missing
          """)
  void a_broken_frame_or_policy_is_said_with_its_file(
      String file, String from, String to, String what) {
    desk.withChange(file, from, to);

    assertThat(desk.complaintOfTown()).startsWith("town/%s has ".formatted(file)).contains(what);
  }

  /** The published path of this lever is 1 at all times, its neutral value. */
  @Test
  void a_lever_that_a_city_leaves_alone_needs_no_line() {
    Scenario spoken = desk.read("name: x\ncity: town");
    desk.withChange(
        "policy.yaml",
        "  maFactor: {value: 1, unit: \"1\", range: [0, 3], basis: assumed,"
            + " note: \"ease of acquisitions relative to the past\"}\n",
        "");

    Scenario silent = desk.read("name: x\ncity: town");

    assertThat(silent.policy()).isEqualTo(spoken.policy());
  }

  @Test
  void files_are_remembered_by_their_digests() {
    Scenario before = desk.read("name: x\ncity: town");
    desk.withChange("tiers.yaml", "atLeast: 0.05", "atLeast: 0.06");

    Scenario after = desk.read("name: x\ncity: town");

    assertThat(after.city().files())
        .extracting(City.DataFile::name)
        .containsExactlyElementsOf(Desk.CITY_FILES);
    assertThat(after.city().files()).doesNotContainSequence(before.city().files());
  }

  @Test
  void assumptions_reach_a_city_of_the_users() {
    assertThat(
            desk.read("name: x\ncity: town\nassumptions: {firm.dormantShare: 0.2}")
                .city()
                .firm()
                .dormantShare())
        .isEqualTo(0.2);
    Desk.write(desk.town("parameters.yaml"), "".getBytes(StandardCharsets.UTF_8));
    assertThat(desk.complaintOfTown())
        .isEqualTo("town/parameters.yaml has a problem:\n  the file is empty");
  }
}
