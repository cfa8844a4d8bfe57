package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.HolidayCalendar;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Currency, first day and week are what the files of an invented city say. */
class MoneyOfOnesOwnTest {
  private static final Path PACK = Path.of("src/test/resources/packs/nordhavn");

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private void change(String file, String words, String others) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(words);
    Files.writeString(folder.resolve(file), text.replace(words, others));
  }

  @Test
  void money_in_another_currency_is_refused_wherever_it_stands() throws IOException {
    change(
        "capital.yaml",
        "commitmentTotal: {value: 2e8, unit: EUR",
        "commitmentTotal: {value: 2e8, unit: CNY");
    change("tiers.yaml", "atMost: 5.0e7, unit: EUR", "atMost: 5.0e7, unit: CNY");
    change("tiers.yaml", "unit: EUR/firm", "unit: CNY/firm");

    assertThatThrownBy(() -> Cities.at(folder.toString()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "unit of funds.commitmentTotal is \"CNY\", but must be EUR, in which its numbers are"
                + " used")
        .hasMessageContaining("unit of revenue is \"CNY\", but must be EUR")
        .hasMessageContaining("unit of innovationGrant.grant is \"CNY/firm\", but must be EUR/firm")
        .hasMessageContaining("tiers.yaml")
        .hasMessageContaining("capital.yaml");
  }

  @Test
  void what_is_wrong_with_days_and_money_is_said_at_once() throws IOException {
    change("city.yaml", "start: 2018-01-01", "start: 2018-03-01");
    change("city.yaml", "currency: EUR", "currency: euro");
    change("city.yaml", "[saturday, sunday]", "[satuday, sunday]");
    change("city.yaml", "holidays: none", "holidays: few");

    assertThatThrownBy(() -> Cities.at(folder.toString()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "start is 2018-03-01, but must be the first of January of 2015 or a later")
        .hasMessageContaining("currency must be a code of three letters such as EUR")
        .hasMessageContaining("did you mean \"saturday\"?")
        .hasMessageContaining("holidays is \"few\", but may only be none");
  }

  /** 2020-01-03 was a Friday. */
  @Test
  void offices_close_on_the_days_that_a_city_has_off() throws IOException {
    change("city.yaml", "[saturday, sunday]", "[friday, saturday]");

    City city = Cities.at(folder.toString());

    HolidayCalendar days = city.holidays();
    assertThat(List.of(2, 3, 4, 5).stream().map(day -> days.isWorkday(LocalDate.of(2020, 1, day))))
        .containsExactly(true, false, false, true);
  }
}
