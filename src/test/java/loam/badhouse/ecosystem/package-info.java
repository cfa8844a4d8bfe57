/** A room of the bad house. */
@NullMarked
package loam.badhouse.ecosystem;

import org.jspecify.annotations.NullMarked;
