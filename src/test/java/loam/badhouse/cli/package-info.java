/** A room of the bad house. */
@NullMarked
package loam.badhouse.cli;

import org.jspecify.annotations.NullMarked;
