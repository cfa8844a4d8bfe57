/** A room of the bad house. */
@NullMarked
package loam.badhouse.scenario;

import org.jspecify.annotations.NullMarked;
