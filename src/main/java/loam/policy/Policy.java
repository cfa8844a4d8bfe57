package loam.policy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import loam.city.City;
import loam.city.Timescale;

/** A value for every lever at every date. */
public final class Policy {
  private final Map<Lever, LeverPath> paths;

  private Policy(Map<Lever, LeverPath> paths) {
    this.paths = Collections.unmodifiableMap(new EnumMap<>(paths));
  }

  /** What a city's government did and, as far as is known, goes on doing. */
  public static Policy asPublished(City city) {
    Map<Lever, LeverPath> paths = new EnumMap<>(Lever.class);
    paths.put(Lever.REFORMS_PER_YEAR, LeverPath.constant(city.registration().reformBasePerYear()));
    paths.put(
        Lever.SME_PACKAGE,
        LeverPath.constant(0).withValue(Timescale.dayOf(city.tiers().packageStart()), 1));
    paths.put(Lever.SME_ROUND_CAPACITY, LeverPath.constant(Lever.SME_ROUND_CAPACITY.max()));
    paths.put(Lever.SME_REEXAM_PASS, LeverPath.constant(city.tiers().reexamPass()));
    paths.put(Lever.GIANT_CAPACITY, LeverPath.of(city.tiers().giantCapacity()));
    return new Policy(paths);
  }

  /** This policy with one lever on another path. */
  public Policy with(Lever lever, LeverPath path) {
    Map<Lever, LeverPath> changed = new EnumMap<>(paths);
    changed.put(lever, path);
    return new Policy(changed);
  }

  public LeverPath path(Lever lever) {
    LeverPath path = paths.get(lever);
    if (path == null) {
      throw new IllegalStateException("no path for lever %s".formatted(lever.id()));
    }
    return path;
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
