package loam.policy;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.DatedSeries;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.language.RefusedException;

/** A value for every lever at every date. */
public final class Policy {
  private final TreeMap<String, LeverPath> paths;

  private Policy(Map<String, LeverPath> paths) {
    this.paths = new TreeMap<>(paths);
  }

  /** What a city's government did and, as far as is known, goes on doing. */
  public static Policy asPublished(City city) {
    return asPublished(city.publishedPolicy());
  }

  /**
   * The same from published series by the names of their levers.
   *
   * @throws IllegalArgumentException if one is log-linear
   */
  public static Policy asPublished(Map<String, DatedSeries> byLever) {
    Map<String, LeverPath> paths = new TreeMap<>();
    byLever.forEach((id, series) -> paths.put(id, LeverPath.of(series)));
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
    Map<String, LeverPath> all = new TreeMap<>(paths);
    all.put(lever.id(), changed);
    return new Policy(all);
  }

  /** The path of a lever; one of which nothing is said has its neutral value. */
  public LeverPath path(Lever lever) {
    LeverPath path = paths.get(lever.id());
    return path == null && lever.neutral().isPresent()
        ? LeverPath.constant(lever.neutral().getAsDouble())
        : path(lever.id());
  }

  /** The path of a lever by its name, which something must be said of. */
  public LeverPath path(String lever) {
    LeverPath path = paths.get(lever);
    if (path == null) {
      throw new RefusedException("no published path of %s", lever);
    }
    return path;
  }

  /**
   * The model time, in days since the start, at which a lever first has another value here than
   * there, or begins to move away; nothing if no lever ever does.
   */
  public OptionalDouble firstDifference(Policy other) {
    return Stream.concat(paths.keySet().stream(), other.paths.keySet().stream())
        .map(lever -> orAtFirst(lever, other).firstDifference(other.orAtFirst(lever, this)))
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  /**
   * The model time up to which every lever has the same pieces here and there; infinite if the two
   * are the same policy.
   */
  public double sameUntil(Policy other) {
    return Stream.concat(paths.keySet().stream(), other.paths.keySet().stream())
        .mapToDouble(lever -> orAtFirst(lever, other).sameUntil(other.orAtFirst(lever, this)))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The path of a lever; one of which only the other says something has its first value there. */
  private LeverPath orAtFirst(String lever, Policy other) {
    LeverPath path = paths.get(lever);
    return path == null ? LeverPath.constant(other.path(lever).pieces().get(0).value()) : path;
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
