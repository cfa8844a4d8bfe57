package loam.sensitivity;

import java.time.LocalDate;
import java.util.Optional;
import loam.city.ParameterChange;
import loam.policy.Lever;
import loam.policy.PolicyChange;

/**
 * A factor and where its values go.
 *
 * @param lever unless it is an assumption
 * @param from first day of a lever's values
 */
public record VariedFactor(Factor factor, Optional<Lever> lever, LocalDate from) {
  /** An assumption. */
  public static VariedFactor of(Factor factor) {
    return new VariedFactor(factor, Optional.empty(), LocalDate.MAX);
  }

  /** A lever. */
  public static VariedFactor of(
      Lever lever, Factor.Kind kind, double low, double high, double usual, LocalDate from) {
    return new VariedFactor(
        new Factor(lever.id(), kind, lever.unit(), low, high, usual, lever.type().isWhole()),
        Optional.of(lever),
        from);
  }

  /** The same, but in whole numbers. */
  public VariedFactor inWholeNumbers() {
    Factor f = factor;
    return new VariedFactor(
        new Factor(f.name(), f.kind(), f.unit(), f.low(), f.high(), f.usual(), true), lever, from);
  }

  /** What a value does to the parameters of a city; nothing if it is a lever. */
  Optional<ParameterChange> assumed(double value) {
    return lever.isPresent()
        ? Optional.empty()
        : Optional.of(
            new ParameterChange(
                factor.name(),
                factor.kind() == Factor.Kind.MULTIPLE
                    ? ParameterChange.Kind.FACTOR
                    : ParameterChange.Kind.VALUE,
                value));
  }

  /** What a value does to the policy of a scenario; nothing if it is an assumption. */
  Optional<PolicyChange> moved(double value) {
    return lever.map(
        one -> new PolicyChange(one, from, Optional.empty(), PolicyChange.Kind.VALUE, value));
  }
}
