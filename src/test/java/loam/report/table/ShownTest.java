package loam.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.language.Language;
import loam.language.Phrase;
import loam.table.Described;
import org.junit.jupiter.api.Test;

class ShownTest {
  private record Effect(String metric, String unit, double change, boolean up) {}

  private static final Described<Effect> EFFECTS =
      Described.<Effect>as("effects", "Effects", "a row for each metric")
          .key("metric", "metric", "its id", Effect::metric)
          .day("date", "date", "last day", effect -> LocalDate.of(2030, 12, 31))
          .difference("difference", "difference", "mean", Effect::unit, Effect::change)
          .interval("95 % interval", e -> e.change() - 2e9, e -> e.change() + 1e9)
          .number("p", "p value", "1", "two-sided", effect -> 0.25)
          .detail()
          .said(
              "verdict",
              "verdict",
              "in a word",
              effect -> effect.up() ? "higher" : "lower",
              effect -> effect.up() ? Phrase.of("higher") : Phrase.of("lower"));

  @Test
  void a_unit_that_all_share_stands_in_the_head() {
    Table table =
        Shown.of(EFFECTS.fill(List.of(new Effect("money", "CNY", 3e9, true))), Language.ENGLISH);

    assertThat(table.columns())
        .extracting(Table.Column::label)
        .containsExactly(
            "metric",
            "date",
            "difference, bn CNY",
            "95 % interval: from",
            "95 % interval: to",
            "verdict");
    assertThat(table.rows().get(0).cells())
        .extracting(Cell::text)
        .containsExactly("money", "2030-12-31", "+3", "+1", "+4", "higher");
    assertThat(table.rows().get(0).cells().get(2).number()).hasValue(3);
  }

  @Test
  void units_that_differ_stand_in_the_cells() {
    Table table =
        Shown.of(
            EFFECTS.fill(
                List.of(
                    new Effect("money", "CNY", 3e9, true),
                    new Effect("firms", "firms", -7, false))),
            Language.ENGLISH,
            List.of("metric", "difference", "verdict"));

    assertThat(table.rows())
        .extracting(row -> row.cells().stream().map(Cell::text).toList())
        .containsExactly(
            List.of("money", "+3 bn CNY", "higher"), List.of("firms", "−7 firms", "lower"));
  }
}
