package loam.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import loam.city.City;
import loam.city.DatedSeries;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.language.RefusedException;

/** A value for every lever at every date. */
public final class Policy {
  private final Map<Lever, LeverPath> paths;

  private Policy(Map<Lever, LeverPath> paths) {
    this.paths = Collections.unmodifiableMap(new EnumMap<>(paths));
  }

  /**
   * What a city's government did and, as far as is known, goes on doing.
   *
   * @throws IllegalArgumentException if the city has no path for a lever, or one outside its range
   */
  public static Policy asPublished(City city) {
    return asPublished(city.publishedPolicy());
  }

  /** The same from published series by the names of their levers. */
  public static Policy asPublished(Map<String, DatedSeries> byLever) {
    Map<Lever, LeverPath> paths = new EnumMap<>(Lever.class);
    for (Lever lever : Lever.values()) {
      DatedSeries published = byLever.get(lever.id());
      if (published == null) {
        throw new RefusedException("no published path of %s", lever.id());
      }
      paths.put(lever, LeverPath.published(lever, published));
    }
    return new Policy(paths);
  }

  /**
   * This policy with one change more.
   *
   * @throws IllegalArgumentException if a factor leads out of the lever's range
   */
  public Policy with(PolicyChange change) {
    Lever lever = change.lever();
    double from = Timescale.dayOf(change.from());
    LeverPath changed =
        switch (change.kind()) {
          case FACTOR -> path(lever).withFactor(from, change.number());
          case VALUE ->
              change
                  .until()
                  .map(end -> path(lever).withRamp(from, Timescale.dayOf(end), change.number()))
                  .orElseGet(() -> path(lever).withValue(from, change.number()));
        };
    lever.check(changed, Phrase.of("with the change of %s", change.from()));
    Map<Lever, LeverPath> all = new EnumMap<>(paths);
    all.put(lever, changed);
    return new Policy(all);
  }

  public LeverPath path(Lever lever) {
    LeverPath path = paths.get(lever);
    if (path == null) {
      throw new IllegalStateException("no path for lever %s".formatted(lever.id()));
    }
    return path;
  }

  /**
   * The model time, in days since the start, at which a lever first has another value here than
   * there, or begins to move away; nothing if no lever ever does.
   */
  public OptionalDouble firstDifference(Policy other) {
    return Arrays.stream(Lever.values())
        .map(lever -> path(lever).firstDifference(other.path(lever)))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Policy that && paths.equals(that.paths);
  }

  @Override
  public int hashCode() {
    return paths.hashCode();
  }

  @Override
  public String toString() {
    return paths.toString();
  }
}
