package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import loam.city.HolidayCalendar.DayKind;
import loam.scenariofile.ScenarioReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped data of Beijing, as far as they can be checked against themselves and a diary. */
class BeijingTest {
  private static final Path FOLDER = Path.of("src/main/resources/loam/city/beijing");
  private static final Path NATIONAL = Path.of("src/main/resources/loam/city/national");
  private static final Pattern FACT = Pattern.compile("\\b[SF]\\d{3}\\b");

  private static City beijing() {
    return ScenarioReader.read(Path.of("scenarios/baseline.yaml")).city();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-10, NEW_YEAR_WEEK, false",
    "2024-02-04, MAKE_UP_WORKDAY, true",
    "2025-10-01, HOLIDAY, false",
    "2025-01-29, NEW_YEAR_WEEK, false",
    "2025-03-11, ORDINARY, true",
    "2025-03-15, ORDINARY, false",
    "2025-03-16, ORDINARY, false",
    "2031-10-01, HOLIDAY, false"
  })
  void days_are_what_the_diary_says(LocalDate date, DayKind kind, boolean workday) {
    assertThat(beijing().holidays().kindOf(date)).isEqualTo(kind);
    assertThat(beijing().holidays().isWorkday(date)).isEqualTo(workday);
  }

  @Test
  void each_year_has_one_new_year_week() {
    HolidayCalendar holidays = beijing().holidays();

    for (int year = 2015; year <= 2035; year++) {
      long days =
          LocalDate.of(year, 1, 1)
              .datesUntil(LocalDate.of(year + 1, 1, 1))
              .filter(date -> holidays.kindOf(date) == DayKind.NEW_YEAR_WEEK)
              .count();
      assertThat(days).as("New Year week of %d", year).isBetween(7L, 10L);
    }
  }

  @Test
  void activity_has_mean_1_in_each_year_and_is_high_after_the_new_year_week() {
    City city = beijing();
    for (int year = 2015; year <= 2035; year++) {
      double[] activity = RegistrationActivity.ofYear(city.registration(), city.holidays(), year);
      assertThat(Arrays.stream(activity).average().orElseThrow()).isCloseTo(1, within(1e-12));
      assertThat(Arrays.stream(activity).min().orElseThrow()).isPositive();
    }

    double[] activity = RegistrationActivity.ofYear(city.registration(), city.holidays(), 2024);
    double afterTheWeek = activity[LocalDate.of(2024, 2, 20).getDayOfYear() - 1];
    double usual = activity[LocalDate.of(2024, 3, 19).getDayOfYear() - 1];

    assertThat(afterTheWeek / usual).isCloseTo(1.15, within(1e-12));
  }

  @Test
  void facts_have_unique_ids_and_plain_numbers() throws IOException {
    List<CSVRecord> facts = facts();

    assertThat(facts).hasSize(548);
    assertThat(facts).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(facts)
        .allSatisfy(
            row -> {
              assertThat(row.isConsistent()).isTrue();
              assertThat(row.get("id")).matches(FACT);
              assertThat(Double.parseDouble(row.get("value"))).isFinite();
              assertThat(row.get("relation")).isIn("=", ">=", "<=", "~");
              assertThat(row.get("quantity")).isNotBlank();
              assertThat(row.get("unit")).isNotBlank();
              assertThat(row.get("source_title")).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parameters.yaml",
        "policy.yaml",
        "city.yaml",
        "facts.md",
        "../national/parameters.yaml",
        "../national/capital.yaml",
        "../national/policy.yaml",
        "../national/tiers.yaml"
      })
  void every_fact_that_is_cited_is_there(String file) throws IOException {
    Set<String> ids = new HashSet<>();
    facts().forEach(row -> ids.add(row.get("id")));
    List<String> cited = new ArrayList<>();
    Matcher matcher = FACT.matcher(Files.readString(FOLDER.resolve(file)));
    while (matcher.find()) {
      cited.add(matcher.group());
    }

    assertThat(cited).isNotEmpty();
    assertThat(ids).containsAll(cited);
  }

  private static List<CSVRecord> facts() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> all = new ArrayList<>();
    for (Path folder : List.of(FOLDER, NATIONAL)) {
      try (CSVParser rows =
          CSVParser.parse(folder.resolve("facts.csv"), StandardCharsets.UTF_8, format)) {
        all.addAll(rows.getRecords());
      }
    }
    return all;
  }

  @Test
  void the_clock_counts_days_from_2015() {
    assertThat(Timescale.dayOf(LocalDate.of(2015, 1, 1))).isZero();
    assertThat(Timescale.dayOf(LocalDate.of(2016, 3, 1))).isEqualTo(365 + 31 + 29);
    assertThat(Timescale.dateOf(Math.nextDown(1.0))).isEqualTo(Timescale.ORIGIN);
    assertThat(Timescale.dateOf(-0.5)).isEqualTo(LocalDate.of(2014, 12, 31));
    assertThat(IntStream.range(-1000, 10_000))
        .allMatch(day -> Timescale.dayOf(Timescale.dateOf(day)) == day);
  }
}
