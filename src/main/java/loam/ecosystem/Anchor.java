package loam.ecosystem;

import loam.city.City;
import loam.city.Timescale;
import loam.city.UnicornParameters;

/**
 * The one firm whose value is given until the calibration date, from press reports: it can neither
 * leave nor fall before, and lives like any other firm after.
 */
final class Anchor {
  private static final int NONE = -1;

  private final UnicornParameters parameters;
  private final double givenUntil;
  private int slot = NONE;

  Anchor(City city) {
    this.parameters = city.capital().unicorns();
    this.givenUntil = Timescale.dayOf(city.calibrationDate()) + 1;
  }

  void reset() {
    slot = NONE;
  }

  void copyFrom(Anchor other) {
    slot = other.slot;
  }

  /** Makes a firm the anchor. */
  void begin(int firmSlot) {
    slot = firmSlot;
  }

  /** Whether the firm's value is given at {@code now}. */
  boolean isGiven(int firmSlot, double now) {
    return firmSlot == slot && now < givenUntil;
  }

  /** Gives the anchor its value of the moment, for the last time at the calibration date. */
  void follow(VentureFirms venture, double now) {
    if (slot != NONE && now <= givenUntil) {
      venture.value(slot, value(now));
    }
  }

  /** The given value in CNY. */
  long value(double time) {
    return Math.round(parameters.anchorUsd().at(time) * parameters.usdCny());
  }
}
