package loam.scenario;

import java.time.LocalDate;
import java.util.Optional;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.stats.DecimalText;

/**
 * A lever that a sweep moves.
 *
 * @param from first day of the values that the sweep gives it
 */
public record SweptLever(Lever lever, LocalDate from) implements Swept {
  @Override
  public String id() {
    return lever.id();
  }

  @Override
  public String unit() {
    return lever.unit();
  }

  @Override
  public String head() {
    return "%s@%s".formatted(id(), from);
  }

  @Override
  public String label(double value) {
    return "%s=%s".formatted(id(), DecimalText.of(value));
  }

  @Override
  public double usual(Scenario base) {
    return base.policy().path(lever).at(Timescale.dayOf(from));
  }

  /**
   * The change that gives it a value.
   *
   * @throws IllegalArgumentException if the lever cannot have this value
   */
  public PolicyChange at(double value) {
    return new PolicyChange(lever, from, Optional.empty(), PolicyChange.Kind.VALUE, value);
  }
}
