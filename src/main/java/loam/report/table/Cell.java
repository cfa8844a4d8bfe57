package loam.report.table;

import java.util.OptionalDouble;
import loam.report.Figures;

/**
 * A cell.
 *
 * @param text as people read it
 * @param number the same in the unit of its column or row, unrounded; nothing for words and for
 *     values that do not exist
 */
public record Cell(String text, OptionalDouble number) {
  public static final Cell EMPTY = words("");

  /** Words. */
  public static Cell words(String text) {
    return new Cell(text, OptionalDouble.empty());
  }

  /** A value in the unit in which its figures show it. */
  public static Cell of(Figures figures, double value) {
    return Double.isFinite(value)
        ? new Cell(figures.text(value).replace("-", "−"), OptionalDouble.of(figures.scaled(value)))
        : words("—");
  }

  /** A difference: positive ones have a sign too. */
  public static Cell signed(Figures figures, double value) {
    Cell cell = of(figures, value);
    return value > 0 && Double.isFinite(value) ? new Cell("+" + cell.text, cell.number) : cell;
  }

  /** A whole number. */
  public static Cell count(long number) {
    return new Cell(Long.toString(number), OptionalDouble.of((double) number));
  }
}
