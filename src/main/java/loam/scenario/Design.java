package loam.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a sweep chooses its points. */
public enum Design {
  /** Every combination of the levers' values; the last lever moves fastest. */
  GRID,
  /** The first values of all levers, then the second, and so on. */
  LIST,
  /** Each lever's range is cut into as many equal parts as there are points, each used once. */
  LATIN_HYPERCUBE,
  /** Points of Sobol's sequence, which fill the space evenly; best with a power of two. */
  SOBOL;

  /** The design of a name. */
  public static Optional<Design> named(String id) {
    return Arrays.stream(values()).filter(design -> design.id().equals(id)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Design::id).toList();
  }

  /** The name that files use, such as {@code latin-hypercube}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether levers have ranges and not values. */
  public boolean isDrawn() {
    return this == LATIN_HYPERCUBE || this == SOBOL;
  }
}
