/**
 * Loam, a policy laboratory for startup ecosystems. The rooms of the house are listed in the
 * README.
 */
@NullMarked
package loam;

import org.jspecify.annotations.NullMarked;
