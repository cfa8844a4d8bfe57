/** A room of the bad house. */
@NullMarked
package loam.badhouse.city;

import org.jspecify.annotations.NullMarked;
