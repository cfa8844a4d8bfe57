package loam.cli;

import java.time.LocalDate;
import java.util.Optional;
import loam.policy.Lever;
import loam.scenariofile.Assumable;
import loam.sensitivity.Factor;

/**
 * A factor and where its values go.
 *
 * @param assumable the parameter, unless it is a lever
 * @param lever the lever, unless it is a parameter
 * @param from first day of a lever's values
 */
record VariedFactor(
    Factor factor, Optional<Assumable> assumable, Optional<Lever> lever, LocalDate from) {
  static VariedFactor of(Assumable assumable, double low, double high, boolean whole) {
    return new VariedFactor(
        new Factor(
            assumable.name(),
            assumable.isMultiple() ? Factor.Kind.MULTIPLE : Factor.Kind.ASSUMPTION,
            assumable.isMultiple() ? "1" : assumable.note().unit(),
            low,
            high,
            assumable.usual(),
            whole),
        Optional.of(assumable),
        Optional.empty(),
        LocalDate.MAX);
  }

  static VariedFactor of(
      Lever lever, Factor.Kind kind, double low, double high, double usual, LocalDate from) {
    return new VariedFactor(
        new Factor(lever.id(), kind, lever.unit(), low, high, usual, lever.type().isWhole()),
        Optional.empty(),
        Optional.of(lever),
        from);
  }

  /** The same, but in whole numbers. */
  VariedFactor inWholeNumbers() {
    Factor f = factor;
    return new VariedFactor(
        new Factor(f.name(), f.kind(), f.unit(), f.low(), f.high(), f.usual(), true),
        assumable,
        lever,
        from);
  }
}
