package loam.scenariofile.text;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads how far a true value may be from a published figure. */
public final class ToleranceReader {
  private final Values values;
  private final Problems problems;

  public ToleranceReader(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  /** {@code tolerance: {share: [-0.1, 0.1]}} of the figure, or {@code {by: [-10, 10]}} units. */
  public Optional<double[]> read(String id, Yaml.Mapping at, double reported) {
    Optional<Yaml.Mapping> tolerance = tolerance(at, Set.of("share", "by"));
    if (tolerance.isEmpty()) {
      return Optional.empty();
    }
    boolean share = tolerance.get().has("share");
    if (share == tolerance.get().has("by")) {
      problems.add(tolerance.get(), "tolerance of %s must have either share or by", id);
      return Optional.empty();
    }
    double unit = share ? reported : 1;
    return ends(tolerance.get().get(share ? "share" : "by"))
        .map(ends -> new double[] {reported + ends[0] * unit, reported + ends[1] * unit});
  }

  /** The ends of {@code tolerance: {share: [-0.1, 0.1]}}, whatever it is a share of. */
  public Optional<double[]> shares(Yaml.Mapping at) {
    return tolerance(at, Set.of("share"))
        .flatMap(tolerance -> values.required(tolerance, "share"))
        .flatMap(this::ends);
  }

  private Optional<Yaml.Mapping> tolerance(Yaml.Mapping at, Set<String> keys) {
    Optional<Yaml.Mapping> tolerance =
        values.required(at, "tolerance").flatMap(value -> values.mapping("tolerance", value));
    tolerance.ifPresent(map -> values.onlyKeys(map, keys));
    return tolerance;
  }

  private Optional<double[]> ends(Yaml at) {
    Optional<Yaml.Sequence> ends = values.sequence("tolerance", at);
    if (ends.isEmpty() || ends.get().items().size() != 2) {
      problems.add(at, "tolerance must be [lowest, highest], such as [-0.1, 0.1]");
      return Optional.empty();
    }
    OptionalDouble low = values.number("tolerance", ends.get().items().get(0));
    OptionalDouble high = values.number("tolerance", ends.get().items().get(1));
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(new double[] {low.getAsDouble(), high.getAsDouble()});
  }
}
