/** Simulation clock and event calendar behind one small port. */
@NullMarked
package loam.kernel;

import org.jspecify.annotations.NullMarked;
