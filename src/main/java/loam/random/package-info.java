/**
 * Draws that belong to an entity and a purpose, and the distributions they pass through.
 *
 * <p>Begin with {@link loam.random.Draws}: a number is fixed by seed, replication, purpose, entity
 * and occasion, never by the order of calls. {@link loam.random.Elementary} has the logarithm and
 * exponential whose bits are the same on every machine.
 *
 * <p>This room must never know what is drawn for: no firms, no policies, no clock.
 */
@NullMarked
package loam.random;

import org.jspecify.annotations.NullMarked;
