package loam.city;

/** State of the market for private capital. */
public enum Regime {
  BOOM,
  NORMAL,
  WINTER
}
