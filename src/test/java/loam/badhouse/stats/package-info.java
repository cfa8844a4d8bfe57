/** A room of the bad house. */
@NullMarked
package loam.badhouse.stats;

import org.jspecify.annotations.NullMarked;
