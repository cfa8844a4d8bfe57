/** A room of the bad house. */
@NullMarked
package loam.badhouse.kernel;

import org.jspecify.annotations.NullMarked;
