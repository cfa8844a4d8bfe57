package loam.city;

import java.util.Arrays;
import java.util.List;
import loam.language.RefusedException;

/** One number for each capital regime of a city, in the order of its {@link Roster}. */
public record ByRegime(List<String> regimes, Numbers values) {
  public ByRegime {
    regimes = List.copyOf(regimes);
    if (values.size() != regimes.size()) {
      throw new RefusedException("a number for each capital regime is needed");
    }
  }

  /** Numbers for the regimes of a city that names none of its own: boom, normal, winter. */
  public ByRegime(double... values) {
    this(Roster.STANDARD.regimeIds(), Numbers.of(values));
  }

  /** The number of a regime by its place. */
  public double of(int regime) {
    return values.get(regime);
  }

  /** Sum over all regimes, in their order. */
  public double sum() {
    double sum = 0;
    for (int regime = 0; regime < values.size(); regime++) {
      sum += values.get(regime);
    }
    return sum;
  }

  /** The smallest of them. */
  public double min() {
    return Arrays.stream(values.toArray()).min().orElseThrow();
  }

  /** The largest of them. */
  public double max() {
    return values.max();
  }
}
