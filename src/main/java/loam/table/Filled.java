package loam.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A described table with its rows.
 *
 * @param description what it is
 * @param rows each with one cell for each column, in order
 */
public record Filled(Described<?> description, List<List<Cell>> rows) {
  /**
   * A table with its rows.
   *
   * @throws IllegalArgumentException if a row has more or fewer cells than there are columns, or
   *     two rows have the same keys
   */
  public Filled {
    rows = rows.stream().map(List::copyOf).toList();
    List<? extends Column<?>> columns = description.columns();
    List<Integer> keys =
        IntStream.range(0, columns.size())
            .filter(place -> columns.get(place).role() == Role.KEY)
            .boxed()
            .toList();
    Set<List<Cell>> known = new HashSet<>();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table %s: %d cells for %d columns"
                .formatted(description.id(), row.size(), columns.size()));
      }
      List<Cell> key = keys.stream().map(row::get).collect(Collectors.toList());
      if (!keys.isEmpty() && !known.add(key)) {
        throw new IllegalArgumentException(
            "table %s has two rows %s".formatted(description.id(), key));
      }
    }
  }

  /** The unit that all numbers of a column have; nothing if they differ or there is none. */
  public Optional<String> unit(int column) {
    List<String> units =
        rows.stream()
            .map(row -> row.get(column))
            .filter(Cell.Quantity.class::isInstance)
            .map(cell -> ((Cell.Quantity) cell).unit())
            .distinct()
            .limit(2)
            .toList();
    return units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }
}
