package loam.city;

/** How a city comes by a number. */
public enum Provenance {
  /** Its own files say it. */
  OWN,
  /** A pack that it extends says it, and the cities that do so share it. */
  SHARED,
  /** Another city's pack says it, though each city should have a number of its own. */
  BORROWED
}
