/**
 * Loam and its peers on the same work, side by side.
 *
 * <p>Begin with {@link loam.bench.Peers}, which starts a process for each contestant, compares what
 * they computed and prints the table; {@link loam.bench.Lifecycle} states the reference model.
 */
@NullMarked
package loam.bench;

import org.jspecify.annotations.NullMarked;
