package loam.laboratory.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.language.English;
import loam.language.Phrase;
import loam.table.Described;

/**
 * A number of a table that is another in the later result.
 *
 * @param step which results, such as {@code 1-2}
 */
record Moved(String step, Stated before, Stated after) {
  static final Described<Moved> TABLE =
      Described.<Moved>as(
              "moved", "Numbers that are otherwise", "one number of a table of two results")
          .key(
              "step",
              "step",
              "numbers of the results, in the order in which they were named",
              Moved::step)
          .key("table", "table", "name of the table", row -> row.after.table())
          .key("row", "row", "keys and days of its row", row -> row.after.row())
          .key("column", "column", "name of its column", row -> row.after.column())
          .word("unit", "unit", "unit of the row", row -> row.after.unit())
          .number(
              "before",
              "before",
              "in the earlier result",
              row -> row.after.unit(),
              row -> row.before.value())
          .number(
              "after",
              "after",
              "in the later result",
              row -> row.after.unit(),
              row -> row.after.value())
          .difference(
              "difference",
              "difference",
              "later less earlier",
              row -> row.after.unit(),
              row -> row.after.value() - row.before.value())
          .said(
              "verdict",
              "verdict",
              "apart if the intervals of the two do not meet, together if they do, else moved",
              row -> row.verdict().id,
              row -> Phrase.name(row.verdict().words));

  /** What intervals say of it. */
  private enum Verdict {
    APART("apart", "intervals apart"),
    TOGETHER("together", "intervals overlap"),
    MOVED("moved", "no interval");

    private final String id;
    private final String words;

    Verdict(String id, @English String words) {
      this.id = id;
      this.words = words;
    }
  }

  private Verdict verdict() {
    if (Double.isNaN(before.low() + before.high() + after.low() + after.high())) {
      return Verdict.MOVED;
    }
    return before.high() < after.low() || after.high() < before.low()
        ? Verdict.APART
        : Verdict.TOGETHER;
  }

  /** Whether it moved farther than both intervals reach. */
  boolean isApart() {
    return verdict() == Verdict.APART;
  }

  /** All that differ of those which both results have. */
  static List<Moved> of(String step, List<Stated> one, List<Stated> other) {
    Map<List<String>, Stated> before = Stated.byPlace(one);
    List<Moved> moved = new ArrayList<>();
    for (Stated after : other) {
      Stated there = before.get(after.place());
      if (there != null && Double.compare(there.value(), after.value()) != 0) {
        moved.add(new Moved(step, there, after));
      }
    }
    return moved;
  }
}
