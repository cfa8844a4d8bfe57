/**
 * Tallies, quantiles, half-widths: statistics over independent replications.
 *
 * <p>Begin with {@link loam.stats.Sample}.
 *
 * <p>This room must never know what its numbers count.
 */
@NullMarked
package loam.stats;

import org.jspecify.annotations.NullMarked;
