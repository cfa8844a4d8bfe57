package loam.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.SensitivityCharts;
import loam.report.table.Table.Row;
import loam.table.Column;
import loam.table.Filled;
import loam.table.Role;

/**
 * A described table as people read it: words in their language, numbers in few digits and in the
 * units of the language. The unit of a row stands in its column {@code unit}; where there is none,
 * a unit that a whole column shares stands in its head, and others in the cells.
 */
public final class Shown {
  private static final String UNIT = "unit";

  private final Filled filled;
  private final Language language;

  private Shown(Filled filled, Language language) {
    this.filled = filled;
    this.language = language;
  }

  /** All columns but those for machines. */
  public static Table of(Filled filled, Language language) {
    return of(filled, language, List.of());
  }

  /**
   * Some columns.
   *
   * @param ids of the columns, in order; all but those for machines if there are none
   */
  public static Table of(Filled filled, Language language, List<String> ids) {
    return new Shown(filled, language).table(ids);
  }

  /**
   * Lines for a terminal, the head first.
   *
   * @param most rows
   */
  public static List<String> lines(Filled filled, Language language, int most) {
    List<List<loam.table.Cell>> rows = filled.rows();
    Filled first = new Filled(filled.description(), rows.subList(0, Math.min(most, rows.size())));
    return of(first, language).condensed().lines();
  }

  private Table table(List<String> ids) {
    List<Integer> places = places(ids);
    int first = Math.max(0, places.indexOf(firstQuantity()));
    List<Row> rows = new ArrayList<>();
    for (List<loam.table.Cell> row : filled.rows()) {
      rows.add(
          new Row(
              anchor(rows.size()),
              first,
              places.stream().map(place -> cell(place, row.get(place))).toList()));
    }
    return new Table(
        filled.description().id(),
        language.name(filled.description().title()),
        places.stream().map(this::column).toList(),
        rows);
  }

  /** The column with what rows say first, or -1. */
  private int firstQuantity() {
    return IntStream.range(0, filled.description().columns().size())
        .filter(
            place ->
                filled.rows().stream()
                    .anyMatch(row -> row.get(place) instanceof loam.table.Cell.Quantity))
        .findFirst()
        .orElse(-1);
  }

  /** The anchor of a row on a page: table and number of the row, from 0. */
  private String anchor(int row) {
    return filled.description().id() + "-" + row;
  }

  private List<Integer> places(List<String> ids) {
    List<? extends Column<?>> columns = filled.description().columns();
    if (!ids.isEmpty()) {
      List<String> all = columns.stream().map(Column::id).toList();
      return ids.stream().map(all::indexOf).toList();
    }
    return IntStream.range(0, columns.size())
        .filter(place -> columns.get(place).role() != Role.DETAIL)
        .boxed()
        .toList();
  }

  private Table.Column column(int place) {
    Column<?> column = filled.description().columns().get(place);
    String label = language.name(column.label());
    return switch (column.type()) {
      case WORD, DAY, TRUTH ->
          column.role() == Role.KEY ? Table.Column.key(label) : Table.Column.words(label);
      case WHOLE ->
          column.role() == Role.KEY ? Table.Column.keyNumber(label) : Table.Column.number(label);
      case NUMBER -> numbers(column, label, place);
    };
  }

  private Table.Column numbers(Column<?> column, String label, int place) {
    return switch (column.role()) {
      case LOW -> Table.Column.low(language.say("%s: from", label), label);
      case HIGH -> Table.Column.number(language.say("%s: to", label));
      case KEY -> Table.Column.keyNumber(withUnit(label, place));
      case VALUE, DETAIL -> Table.Column.number(withUnit(label, place));
    };
  }

  private String withUnit(String label, int place) {
    boolean isBeside =
        hasUnits() && filled.description().columns().get(place).unit().equals(Column.UNIT_OF_ROW);
    String unit =
        isBeside ? "" : filled.unit(place).map(of -> Figures.in(of, language).unit()).orElse("");
    return unit.isEmpty() ? label : language.say("%s, %s", label, unit);
  }

  private Cell cell(int place, loam.table.Cell cell) {
    if (cell instanceof loam.table.Cell.Word word) {
      boolean isUnit = filled.description().columns().get(place).id().equals(UNIT);
      if (isUnit) {
        return Cell.words(Figures.in(word.id(), language).unit());
      }
      return Cell.words(language.say(word.said()));
    }
    if (cell instanceof loam.table.Cell.Quantity number) {
      return number(place, number);
    }
    if (cell instanceof loam.table.Cell.Whole whole) {
      return Cell.count(whole.value());
    }
    if (cell instanceof loam.table.Cell.Day day) {
      return Cell.words(Dates.day(day.value(), language));
    }
    if (cell instanceof loam.table.Cell.Setting setting) {
      return setting(setting);
    }
    if (cell instanceof loam.table.Cell.None none) {
      return Cell.words(language.say(none.said()));
    }
    return cell instanceof loam.table.Cell.Truth truth
        ? Cell.words(language.say(truth.said()))
        : Cell.EMPTY;
  }

  private static Cell setting(loam.table.Cell.Setting setting) {
    String value = SensitivityCharts.value(setting.value()).replace("-", "−");
    return new Cell((setting.isMultiple() ? "×" : "") + value, OptionalDouble.of(setting.value()));
  }

  private boolean hasUnits() {
    return filled.description().columns().stream()
        .anyMatch(column -> column.id().equals(UNIT) && column.role() != Role.DETAIL);
  }

  private Cell number(int place, loam.table.Cell.Quantity number) {
    Figures figures = Figures.in(number.unit(), language);
    boolean signed = filled.description().columns().get(place).signed();
    Cell cell = signed ? Cell.signed(figures, number.value()) : Cell.of(figures, number.value());
    boolean alone =
        filled.unit(place).isPresent()
            || hasUnits()
            || figures.unit().isEmpty()
            || cell.number().isEmpty();
    return alone
        ? cell
        : new Cell(
            cell.text() + " " + figures.unit(), OptionalDouble.of(figures.scaled(number.value())));
  }
}
