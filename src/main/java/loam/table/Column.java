package loam.table;

import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One column of a table.
 *
 * @param id for machines, unique in its table: lower case with underscores, or the name of a lever
 * @param type of its cells
 * @param role what it is for
 * @param label for people, in English; the catalogue has it in other languages. Of the lower end of
 *     an interval it names the interval
 * @param unit of its cells; {@link #UNIT_OF_ROW} where each row has its own, empty for words, days
 *     and truths
 * @param definition what exactly it is, in a few words of English
 * @param signed whether people's forms give positive values a sign, as differences have
 * @param formerly what earlier versions called it; nothing if its id was never another
 * @param cell of a row
 * @param <R> what a row is made from
 */
public record Column<R>(
    String id,
    Type type,
    Role role,
    String label,
    String unit,
    String definition,
    boolean signed,
    String formerly,
    Function<R, Cell> cell) {
  /** Stands for a unit that differs from row to row; the cells say which. */
  public static final String UNIT_OF_ROW = "unit of the row";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*|[a-z]+(\\.[A-Za-z0-9]+)+");

  public Column {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("\"%s\" is no id of a column".formatted(id));
    }
    boolean isCounted = type == Type.NUMBER || type == Type.WHOLE;
    if (isCounted == unit.isEmpty()) {
      throw new IllegalArgumentException(
          "column %s holds %s, but its unit is \"%s\"".formatted(id, type, unit));
    }
    if ((role == Role.LOW || role == Role.HIGH) && type == Type.WORD) {
      throw new IllegalArgumentException("column %s: words have no interval".formatted(id));
    }
  }

  /** A column of values, never called otherwise, that people read without signs. */
  Column(
      String id,
      Type type,
      Role role,
      String label,
      String unit,
      String definition,
      Function<R, Cell> cell) {
    this(id, type, role, label, unit, definition, false, "", cell);
  }

  /** The same for another purpose. */
  Column<R> as(Role other) {
    return new Column<>(id, type, other, label, unit, definition, signed, formerly, cell);
  }

  /** The same, which earlier versions called otherwise. */
  Column<R> formerly(String name) {
    return new Column<>(id, type, role, label, unit, definition, signed, name, cell);
  }

  /** The same with a sign for positive values. */
  Column<R> withSigns() {
    return new Column<>(id, type, role, label, unit, definition, true, formerly, cell);
  }
}
