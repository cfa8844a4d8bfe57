/** A room of the bad house. */
@NullMarked
package loam.badhouse.store;

import org.jspecify.annotations.NullMarked;
