/** A room of the bad house. */
@NullMarked
package loam.badhouse.random;

import org.jspecify.annotations.NullMarked;
