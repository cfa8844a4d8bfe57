/** A room of the bad house. */
@NullMarked
package loam.badhouse.policy;

import org.jspecify.annotations.NullMarked;
