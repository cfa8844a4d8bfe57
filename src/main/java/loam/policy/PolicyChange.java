package loam.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated change of one lever.
 *
 * @param from first day on which it acts
 * @param until for a ramp, the day on which the value is reached; none for a step
 * @param kind whether {@code number} is the new value or a factor on what was planned
 */
public record PolicyChange(
    Lever lever, LocalDate from, Optional<LocalDate> until, Kind kind, double number) {
  /** What the number of a change means. */
  public enum Kind {
    VALUE,
    FACTOR
  }

  public PolicyChange {
    if (until.isPresent() && !from.isBefore(until.get())) {
      throw new IllegalArgumentException(
          "a ramp must end (%s) after it begins (%s)".formatted(until.get(), from));
    }
    if (until.isPresent() && kind == Kind.FACTOR) {
      throw new IllegalArgumentException("a ramp goes to a value; write value, not factor");
    }
    if (kind == Kind.VALUE && !(number >= lever.min() && number <= lever.max())) {
      throw new IllegalArgumentException(
          "%s is %s, but must lie in %s to %s %s"
              .formatted(lever.id(), number, lever.min(), lever.max(), lever.unit()));
    }
    if (kind == Kind.FACTOR && !(number >= 0 && Double.isFinite(number))) {
      throw new IllegalArgumentException(
          "the factor of %s is %s, but must be 0 or more".formatted(lever.id(), number));
    }
  }
}
