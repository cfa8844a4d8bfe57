/** A room of the bad house. */
@NullMarked
package loam.badhouse.report;

import org.jspecify.annotations.NullMarked;
