/** All points of a design: {@link loam.laboratory.sweep.SweepStudy}. */
@NullMarked
package loam.laboratory.sweep;

import org.jspecify.annotations.NullMarked;
