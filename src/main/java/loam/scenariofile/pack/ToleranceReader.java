package loam.scenariofile.pack;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

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
    Optional<Yaml.Mapping> tolerance =
        values.required(at, "tolerance").flatMap(value -> values.mapping("tolerance", value));
    if (tolerance.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(tolerance.get(), Set.of("share", "by"));
    boolean share = tolerance.get().has("share");
    if (share == tolerance.get().has("by")) {
      problems.add(tolerance.get(), "tolerance of %s must have either share or by", id);
      return Optional.empty();
    }
    Yaml at2 = tolerance.get().get(share ? "share" : "by");
    Optional<Yaml.Sequence> ends = values.sequence("tolerance", at2);
    if (ends.isEmpty() || ends.get().items().size() != 2) {
      problems.add(at2, "tolerance must be [lowest, highest], such as [-0.1, 0.1]");
      return Optional.empty();
    }
    OptionalDouble low = values.number("tolerance", ends.get().items().get(0));
    OptionalDouble high = values.number("tolerance", ends.get().items().get(1));
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    double unit = share ? reported : 1;
    return Optional.of(
        new double[] {reported + low.getAsDouble() * unit, reported + high.getAsDouble() * unit});
  }
}
