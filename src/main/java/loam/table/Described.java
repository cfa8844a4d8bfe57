package loam.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import loam.language.English;
import loam.language.Phrase;

/**
 * A table, described once: what it is called, what a row means, and its columns in order.
 *
 * <pre>{@code
 * static final Described<Standing> RANKS =
 *     Described.<Standing>as("ranks", "Scenarios, the best first", "one scenario of a ranking")
 *         .key("scenario", "scenario", "name of the scenario", Standing::scenario)
 *         .number("mean", "mean", UNIT_OF_ROW, "mean over its replications", Standing::mean, …)
 * }</pre>
 *
 * @param id for machines, such as {@code screening}: the name of its file without ending, of its
 *     table in SQL, of its sheet and of its anchor on a page
 * @param title for people, in English
 * @param definition what one row is, in English
 * @param columns in order, at least one
 * @param <R> what a row is made from
 */
public record Described<R>(String id, String title, String definition, List<Column<R>> columns) {
  public Described {
    columns = List.copyOf(columns);
    Set<String> ids = new HashSet<>();
    for (int place = 0; place < columns.size(); place++) {
      Column<R> column = columns.get(place);
      if (!ids.add(column.id())) {
        throw new IllegalArgumentException("table %s has two %s".formatted(id, column.id()));
      }
      boolean begins = column.role() == Role.LOW;
      boolean ends = place + 1 < columns.size() && columns.get(place + 1).role() == Role.HIGH;
      if (begins != ends) {
        throw new IllegalArgumentException(
            "table %s: an interval begins or ends alone at %s".formatted(id, column.id()));
      }
    }
  }

  /** A table without columns, to which they are added. */
  public static <R> Described<R> as(String id, @English String title, @English String definition) {
    return new Described<>(id, title, definition, List.of());
  }

  /** The same with a column of words that tell rows apart. */
  public Described<R> key(
      String id, @English String label, @English String definition, Function<R, String> word) {
    return with(
        new Column<>(id, Type.WORD, Role.KEY, label, "", definition, false, verbatim(word)));
  }

  /** The same with a column of words that are the same in every language. */
  public Described<R> word(
      String id, @English String label, @English String definition, Function<R, String> word) {
    return with(
        new Column<>(id, Type.WORD, Role.VALUE, label, "", definition, false, verbatim(word)));
  }

  /** The same with a column of words that machines and people call differently. */
  public Described<R> said(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> word,
      Function<R, Phrase> said) {
    return with(
        new Column<>(
            id,
            Type.WORD,
            Role.VALUE,
            label,
            "",
            definition,
            false,
            row -> word(word.apply(row), said.apply(row))));
  }

  /** The same with a column of days. */
  public Described<R> day(
      String id, @English String label, @English String definition, Function<R, LocalDate> day) {
    return with(
        new Column<>(
            id,
            Type.DAY,
            Role.KEY,
            label,
            "",
            definition,
            false,
            row -> new Cell.Day(day.apply(row))));
  }

  /** The same with a column of whole numbers. */
  public Described<R> whole(
      String id,
      @English String label,
      String unit,
      @English String definition,
      ToLongFunction<R> value) {
    return with(
        new Column<>(
            id,
            Type.WHOLE,
            Role.VALUE,
            label,
            unit,
            definition,
            false,
            row -> new Cell.Whole(value.applyAsLong(row))));
  }

  /** The same with a column of yes and no. */
  public Described<R> truth(
      String id, @English String label, @English String definition, Predicate<R> value) {
    return with(
        new Column<>(
            id,
            Type.TRUTH,
            Role.VALUE,
            label,
            "",
            definition,
            false,
            row -> new Cell.Truth(value.test(row))));
  }

  /** The same with a column of numbers in one unit; NaN is a value that does not exist. */
  public Described<R> number(
      String id,
      @English String label,
      String unit,
      @English String definition,
      ToDoubleFunction<R> value) {
    return number(id, label, unit, definition, false, row -> unit, value);
  }

  /** The same with a column of numbers, each in the unit of its row. */
  public Described<R> number(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> unit,
      ToDoubleFunction<R> value) {
    return number(id, label, Column.UNIT_OF_ROW, definition, false, unit, value);
  }

  /** The same with a column of differences, each in the unit of its row. */
  public Described<R> difference(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> unit,
      ToDoubleFunction<R> value) {
    return number(id, label, Column.UNIT_OF_ROW, definition, true, unit, value);
  }

  private Described<R> number(
      String id,
      String label,
      String unit,
      String definition,
      boolean signed,
      Function<R, String> unitOfRow,
      ToDoubleFunction<R> value) {
    return with(
        new Column<>(
            id,
            Type.NUMBER,
            Role.VALUE,
            label,
            unit,
            definition,
            signed,
            row -> Cell.number(value.applyAsDouble(row), unitOfRow.apply(row))));
  }

  /**
   * The same with the two ends of an interval around the column before, in its unit: {@code
   * ID_low}, {@code ID_high}.
   *
   * @param label of the interval, such as "95 % interval"
   */
  public Described<R> interval(
      @English String label, ToDoubleFunction<R> low, ToDoubleFunction<R> high) {
    Column<R> around = columns.get(columns.size() - 1);
    if (around.type() != Type.NUMBER) {
      throw new IllegalArgumentException("no interval around %s".formatted(around.id()));
    }
    List<Column<R>> all = new ArrayList<>(columns);
    all.add(end(around, Role.LOW, label, low));
    all.add(end(around, Role.HIGH, label, high));
    return new Described<>(id, title, definition, all);
  }

  private static <R> Column<R> end(
      Column<R> around, Role role, String label, ToDoubleFunction<R> value) {
    boolean isLow = role == Role.LOW;
    return new Column<>(
        around.id() + (isLow ? "_low" : "_high"),
        Type.NUMBER,
        role,
        label,
        around.unit(),
        isLow ? "lower end of the interval" : "upper end of the interval",
        around.signed(),
        row ->
            around.cell().apply(row) instanceof Cell.Quantity middle
                ? Cell.number(value.applyAsDouble(row), middle.unit())
                : Cell.NONE);
  }

  /** The same, with the last column only for machines. */
  public Described<R> detail() {
    return last(Role.DETAIL);
  }

  /** The same, with the last column telling rows apart. */
  public Described<R> key() {
    return last(Role.KEY);
  }

  private Described<R> last(Role role) {
    int end = columns.size() - 1;
    Column<R> last = columns.get(end);
    List<Column<R>> all = new ArrayList<>(columns.subList(0, end));
    all.add(
        new Column<>(
            last.id(),
            last.type(),
            role,
            last.label(),
            last.unit(),
            last.definition(),
            last.signed(),
            last.cell()));
    return new Described<>(id, title, definition, all);
  }

  private Described<R> with(Column<R> column) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.add(column);
    return new Described<>(id, title, definition, all);
  }

  private static <R> Function<R, Cell> verbatim(Function<R, String> word) {
    return row -> word(word.apply(row), Phrase.name(word.apply(row)));
  }

  private static Cell word(String id, Phrase said) {
    return id.isEmpty() ? Cell.NONE : new Cell.Word(id, said);
  }

  /** The column with an id. */
  public Column<R> column(String wanted) {
    return columns.stream()
        .filter(column -> column.id().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("table %s has no %s".formatted(id, wanted)));
  }

  /**
   * The table with rows.
   *
   * @throws IllegalArgumentException if two rows have the same keys
   */
  public Filled fill(List<R> rows) {
    return new Filled(
        this,
        rows.stream()
            .map(row -> columns.stream().map(column -> column.cell().apply(row)).toList())
            .toList());
  }
}
