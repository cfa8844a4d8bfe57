package loam.policy;

import java.time.LocalDate;
import java.util.Optional;
import loam.language.RefusedException;

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
      throw new RefusedException(
          "the ramp of %s must end (%s) after it begins (%s)", lever.id(), until.get(), from);
    }
    if (until.isPresent() && kind == Kind.FACTOR) {
      throw new RefusedException(
          "a ramp of %s must go to a value, not to a factor; write value, or leave out until",
          lever.id());
    }
    boolean isChoice = lever.type() == LeverType.CHOICE;
    if (isChoice && (until.isPresent() || kind == Kind.FACTOR || !lever.type().admits(number))) {
      throw new RefusedException("%s takes steps to %s only", lever.id(), lever.range());
    }
    if (lever.type() == LeverType.SWITCH && until.isPresent()) {
      throw new RefusedException(
          "%s is a switch, which goes on or off on one day; leave out until", lever.id());
    }
    if (kind == Kind.VALUE) {
      lever.check(number);
    }
    if (lever.type() == LeverType.SWITCH && kind == Kind.FACTOR && !lever.type().admits(number)) {
      throw new RefusedException(
          "%s is a switch; write value: on or value: off, not a factor", lever.id());
    }
    if (kind == Kind.FACTOR && !(number >= 0 && Double.isFinite(number))) {
      throw new RefusedException(
          "the factor of %s is %s, but must be a finite number of 0 or more",
          lever.id(), Lever.plain(number));
    }
  }
}
