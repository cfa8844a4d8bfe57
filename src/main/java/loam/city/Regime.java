package loam.city;

import loam.language.English;
import loam.language.Phrase;

/**
 * A state of the market for private capital. While a replication runs it is a number, its place in
 * the {@link Roster}, which goes from the most ample capital to the scarcest.
 *
 * @param id the name used in files and parameters
 * @param name what people call it, within a sentence
 * @param usual whether it is the one in which the market is as usual; one of a city's is
 */
public record Regime(String id, Phrase name, boolean usual) {
  static Regime of(String id, @English String name) {
    return new Regime(id, Phrase.name(name), false);
  }

  /** The same as the usual one. */
  Regime asUsual() {
    return new Regime(id, name, true);
  }
}
