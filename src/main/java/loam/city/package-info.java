/**
 * The world as values: sectors, capital regimes, parameters, tier rules, holidays, each with its
 * source.
 *
 * <p>Begin with {@link loam.city.City}. Everything here is immutable and valid once it exists.
 *
 * <p>This room must never know files, draws or events.
 */
@NullMarked
package loam.city;

import org.jspecify.annotations.NullMarked;
