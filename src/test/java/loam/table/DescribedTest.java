package loam.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import loam.language.Phrase;
import org.junit.jupiter.api.Test;

class DescribedTest {
  private record Trip(String to, LocalDate day, double price, double low, double high, long bags) {}

  private static final Described<Trip> TRIPS =
      Described.<Trip>as("trips", "Trips", "a row for each trip")
          .key("to", "to", "where it goes", Trip::to)
          .day("day", "day", "when it begins", Trip::day)
          .number("price", "price", "CNY", "what it costs", Trip::price)
          .interval("95 % interval", Trip::low, Trip::high)
          .whole("bags", "bags", "bags", "how many", Trip::bags)
          .said(
              "size",
              "size",
              "in a word",
              trip -> trip.bags() > 1 ? "large" : "",
              trip -> Phrase.verbatim(trip.bags() > 1 ? "LARGE" : "not large"));

  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  @Test
  void an_interval_is_two_columns_in_the_unit_of_the_one_before() {
    assertThat(TRIPS.columns())
        .extracting(Column::id)
        .containsExactly("to", "day", "price", "price_low", "price_high", "bags", "size");
    assertThat(TRIPS.column("price_low").role()).isEqualTo(Role.LOW);
    assertThat(TRIPS.column("price_high").unit()).isEqualTo("CNY");
  }

  @Test
  void what_does_not_exist_is_an_empty_cell() {
    Trip trip = new Trip("Xi'an", MAY, 300, Double.NaN, 400, 1);

    List<Cell> row = TRIPS.fill(List.of(trip)).rows().get(0);

    assertThat(row)
        .containsExactly(
            new Cell.Word("Xi'an", Phrase.name("Xi'an")),
            new Cell.Day(MAY),
            new Cell.Quantity(300, "CNY"),
            Cell.NONE,
            new Cell.Quantity(400, "CNY"),
            new Cell.Whole(1),
            new Cell.None(Phrase.verbatim("not large")));
  }

  @Test
  void an_interval_around_nothing_is_nothing() {
    Trip trip = new Trip("Xi'an", MAY, Double.NaN, 1, 2, 1);

    assertThat(TRIPS.fill(List.of(trip)).rows().get(0).subList(2, 5)).containsOnly(Cell.NONE);
  }

  @Test
  void rows_with_the_same_keys_are_refused() {
    Trip trip = new Trip("Xi'an", MAY, 1, 1, 1, 1);
    Trip other = new Trip("Xi'an", MAY, 2, 2, 2, 2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TRIPS.fill(List.of(trip, other)))
        .withMessageContaining("table trips has two rows");
  }

  @Test
  void the_unit_of_a_column_is_known_if_all_its_numbers_share_it() {
    Described<String> lengths =
        Described.<String>as("lengths", "Lengths", "a row for each word")
            .number("length", "length", "of the word", word -> word, String::length);

    assertThat(lengths.fill(List.of("km", "km")).unit(0)).contains("km");
    assertThat(lengths.fill(List.of("km", "m")).unit(0)).isEmpty();
  }

  @Test
  void a_table_that_cannot_be_told_is_refused_at_once() {
    Described<String> none = Described.as("t", "T", "a row");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.word("muStar", "size", "of what", word -> word))
        .withMessageContaining("\"muStar\" is no id");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.number("size", "size", "", "of what", String::length))
        .withMessageContaining("its unit is \"\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.word("a", "a", "a", w -> w).word("a", "a", "a", w -> w))
        .withMessageContaining("two a");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.word("a", "a", "a", w -> w).interval("i", w -> 0, w -> 1))
        .withMessageContaining("no interval around a");
  }
}
