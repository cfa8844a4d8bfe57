package loam.table;

import java.time.LocalDate;
import loam.language.Phrase;

/** What stands in one place of a table. */
public sealed interface Cell {
  /** Nothing: the value does not exist. */
  Cell NONE = new None(Phrase.verbatim("—"));

  /**
   * Nothing.
   *
   * @param said what people read instead
   */
  record None(Phrase said) implements Cell {}

  /**
   * A word.
   *
   * @param id for machines, the same in every language
   * @param said for people
   */
  record Word(String id, Phrase said) implements Cell {}

  /**
   * A number.
   *
   * @param value finite or infinite, never NaN: what does not exist is {@link Cell#NONE}
   * @param unit of this value, such as {@code CNY/year}; {@code 1} for a plain number
   */
  record Quantity(double value, String unit) implements Cell {
    public Quantity {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a value that does not exist is no number");
      }
    }
  }

  /**
   * What a lever or an assumption is set to, which people read as it was set, not rounded.
   *
   * @param isMultiple whether it multiplies what the files have
   */
  record Setting(double value, boolean isMultiple) implements Cell {}

  /** A whole number, in the unit of its column. */
  record Whole(long value) implements Cell {}

  /** A day. */
  record Day(LocalDate value) implements Cell {}

  /**
   * Yes or no.
   *
   * @param said for people
   */
  record Truth(boolean value, Phrase said) implements Cell {}

  /** A word; without an id nothing, which is said in words. */
  static Cell word(String id, Phrase said) {
    return id.isEmpty() ? new None(said) : new Word(id, said);
  }

  /** A setting, or nothing if it is NaN. */
  static Cell setting(double value, boolean isMultiple) {
    return Double.isNaN(value) ? NONE : new Setting(value, isMultiple);
  }

  /** A number, or nothing if it is NaN. */
  static Cell number(double value, String unit) {
    return Double.isNaN(value) ? NONE : new Quantity(value, unit);
  }
}
