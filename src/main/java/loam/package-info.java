/**
 * Loam, a policy laboratory for startup ecosystems. The rooms of the house are listed in the {@code
 * src/docs/house.md}.
 */
@NullMarked
package loam;

import org.jspecify.annotations.NullMarked;
