package loam.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
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
    return with(new Column<>(id, Type.WORD, Role.KEY, label, "", definition, verbatim(word)));
  }

  /** The same with a column of words that are the same in every language. */
  public Described<R> word(
      String id, @English String label, @English String definition, Function<R, String> word) {
    return with(new Column<>(id, Type.WORD, Role.VALUE, label, "", definition, verbatim(word)));
  }

  /** The same with a column of words that machines and people call differently. */
  public Described<R> said(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> word,
      Function<R, Phrase> said) {
    Function<R, Cell> cell = row -> Cell.word(word.apply(row), said.apply(row));
    return with(new Column<>(id, Type.WORD, Role.VALUE, label, "", definition, cell));
  }

  /** The same with a column of days that tell rows apart. */
  public Described<R> day(
      String id, @English String label, @English String definition, Function<R, LocalDate> day) {
    Function<R, Cell> cell = row -> new Cell.Day(day.apply(row));
    return with(new Column<>(id, Type.DAY, Role.KEY, label, "", definition, cell));
  }

  /** The same with a column of whole numbers. */
  public Described<R> whole(
      String id,
      @English String label,
      @English String unit,
      @English String definition,
      ToLongFunction<R> value) {
    Function<R, Cell> cell = row -> new Cell.Whole(value.applyAsLong(row));
    return with(new Column<>(id, Type.WHOLE, Role.VALUE, label, unit, definition, cell));
  }

  /** The same with a column of whole numbers, some of which do not exist. */
  public Described<R> maybeWhole(
      String id,
      @English String label,
      @English String unit,
      @English String definition,
      Function<R, OptionalInt> value) {
    Function<R, Cell> cell =
        row -> {
          OptionalInt there = value.apply(row);
          return there.isPresent() ? new Cell.Whole(there.getAsInt()) : Cell.NONE;
        };
    return with(new Column<>(id, Type.WHOLE, Role.VALUE, label, unit, definition, cell));
  }

  /** The same with a column of yes and no. */
  public Described<R> truth(
      String id, @English String label, @English String definition, Predicate<R> value) {
    return maybe(id, label, definition, row -> Optional.of(value.test(row)));
  }

  /** The same with a column of yes and no, where it is known. */
  public Described<R> maybe(
      String id,
      @English String label,
      @English String definition,
      Function<R, Optional<Boolean>> value) {
    return maybe(id, label, definition, value, Phrase.of("yes"), Phrase.of("no"));
  }

  /**
   * The same in words for people.
   *
   * @param yes what is said of those of which it is true
   * @param no of the others
   */
  public Described<R> maybe(
      String id,
      @English String label,
      @English String definition,
      Function<R, Optional<Boolean>> value,
      Phrase yes,
      Phrase no) {
    Function<R, Cell> cell =
        row ->
            value.apply(row).<Cell>map(is -> new Cell.Truth(is, is ? yes : no)).orElse(Cell.NONE);
    return with(new Column<>(id, Type.TRUTH, Role.VALUE, label, "", definition, cell));
  }

  /** The same with a column of numbers in one unit; NaN is a value that does not exist. */
  public Described<R> number(
      String id,
      @English String label,
      @English String unit,
      @English String definition,
      ToDoubleFunction<R> value) {
    return number(id, label, unit, definition, row -> unit, value);
  }

  /** The same with a column of numbers, each in the unit of its row. */
  public Described<R> number(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> unit,
      ToDoubleFunction<R> value) {
    return number(id, label, Column.UNIT_OF_ROW, definition, unit, value);
  }

  /**
   * The same with a column of numbers, each in a unit that the row knows.
   *
   * @param unit in words, such as "unit of the metric"
   */
  public Described<R> number(
      String id,
      @English String label,
      @English String unit,
      @English String definition,
      Function<R, String> unitOfRow,
      ToDoubleFunction<R> value) {
    Function<R, Cell> cell = row -> Cell.number(value.applyAsDouble(row), unitOfRow.apply(row));
    return with(new Column<>(id, Type.NUMBER, Role.VALUE, label, unit, definition, cell));
  }

  /** The same with a column of differences, each in the unit of its row. */
  public Described<R> difference(
      String id,
      @English String label,
      @English String definition,
      Function<R, String> unit,
      ToDoubleFunction<R> value) {
    return number(id, label, definition, unit, value).last(Column::withSigns);
  }

  /** The same with a column of what a lever or an assumption is set to, a {@link Cell.Setting}. */
  public Described<R> setting(
      String id,
      @English String label,
      @English String unit,
      @English String definition,
      Function<R, Cell> value) {
    return with(new Column<>(id, Type.NUMBER, Role.VALUE, label, unit, definition, value));
  }

  /** The same with a column of the values of a lever, which is called what the lever is. */
  public Described<R> lever(
      String name, String unit, @English String definition, ToDoubleFunction<R> value) {
    Function<R, Cell> cell = row -> Cell.setting(value.applyAsDouble(row), false);
    return with(new Column<>(name, Type.NUMBER, Role.VALUE, name, unit, definition, cell));
  }

  /**
   * The same with two columns that are the ends of a range of settings.
   *
   * @param label of the range
   */
  public Described<R> range(
      String low,
      String high,
      @English String label,
      @English String unit,
      @English String definition,
      Function<R, Cell> from,
      Function<R, Cell> to) {
    return with(
        List.of(
            new Column<>(low, Type.NUMBER, Role.LOW, label, unit, definition, from),
            new Column<>(high, Type.NUMBER, Role.HIGH, label, unit, definition, to)));
  }

  /**
   * The same with the two ends of an interval around the column before, in its unit: {@code
   * ID_low}, {@code ID_high}.
   *
   * @param label of the interval, such as "95 % interval"
   */
  public Described<R> interval(
      @English String label, ToDoubleFunction<R> low, ToDoubleFunction<R> high) {
    return interval(columns.get(columns.size() - 1).id() + "_", label, low, high);
  }

  /** The same where the interval is the main one of the table: {@code low}, {@code high}. */
  public Described<R> mainInterval(
      @English String label, ToDoubleFunction<R> low, ToDoubleFunction<R> high) {
    return interval("", label, low, high);
  }

  private Described<R> interval(
      String prefix, String label, ToDoubleFunction<R> low, ToDoubleFunction<R> high) {
    Column<R> around = columns.get(columns.size() - 1);
    if (around.type() != Type.NUMBER) {
      throw new IllegalArgumentException("no interval around %s".formatted(around.id()));
    }
    return with(
        List.of(
            end(around, prefix + "low", Role.LOW, label, low),
            end(around, prefix + "high", Role.HIGH, label, high)));
  }

  private static <R> Column<R> end(
      Column<R> around, String id, Role role, String label, ToDoubleFunction<R> value) {
    Column<R> end =
        new Column<>(
            id,
            Type.NUMBER,
            role,
            label,
            around.unit(),
            role == Role.LOW ? "lower end of the interval" : "upper end of the interval",
            row ->
                around.cell().apply(row) instanceof Cell.Quantity middle
                    ? Cell.number(value.applyAsDouble(row), middle.unit())
                    : Cell.NONE);
    return around.signed() ? end.withSigns() : end;
  }

  /** The same, with the last column only for machines. */
  public Described<R> detail() {
    return last(column -> column.as(Role.DETAIL));
  }

  /** The same, with the last column telling rows apart. */
  public Described<R> key() {
    return last(column -> column.as(Role.KEY));
  }

  /** The same, with the last column only saying something. */
  public Described<R> value() {
    return last(column -> column.as(Role.VALUE));
  }

  /** The same, with a last column that earlier versions called otherwise. */
  public Described<R> formerly(String name) {
    return last(column -> column.formerly(name));
  }

  /** The same, with a last interval that earlier versions called otherwise. */
  public Described<R> formerly(String low, String high) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.set(all.size() - 2, all.get(all.size() - 2).formerly(low));
    return new Described<>(id, title, definition, all).formerly(high);
  }

  private Described<R> last(UnaryOperator<Column<R>> changed) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.set(all.size() - 1, changed.apply(all.get(all.size() - 1)));
    return new Described<>(id, title, definition, all);
  }

  private Described<R> with(Column<R> column) {
    return with(List.of(column));
  }

  private Described<R> with(List<Column<R>> more) {
    List<Column<R>> all = new ArrayList<>(columns);
    all.addAll(more);
    return new Described<>(id, title, definition, all);
  }

  private static <R> Function<R, Cell> verbatim(Function<R, String> word) {
    return row -> {
      String id = word.apply(row);
      return id.isEmpty() ? Cell.NONE : Cell.word(id, Phrase.name(id));
    };
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
    return new Filled(this, rows.stream().map(this::cells).toList());
  }

  /** The cells of a row, in the order of the columns. */
  public List<Cell> cells(R row) {
    return columns.stream().map(column -> column.cell().apply(row)).toList();
  }
}
