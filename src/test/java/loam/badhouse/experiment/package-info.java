/** A room of the bad house. */
@NullMarked
package loam.badhouse.experiment;

import org.jspecify.annotations.NullMarked;
