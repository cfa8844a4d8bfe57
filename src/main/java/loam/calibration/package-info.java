/**
 * Which parameters go with the published figures, what the figures leave open, and how well the
 * model does on years that it has not seen.
 *
 * <p>Begin with {@link loam.calibration.Calibration}: a search block by block, then history
 * matching with emulators, then an approximate Bayesian step, which leaves parameter vectors. A
 * {@link loam.calibration.Simulator} is what is calibrated: a city, or a problem whose answer is
 * known. Points are in the unit cube: 0 is the low end of a parameter's range, 1 the high end.
 *
 * <p>This room must never know files or printing.
 */
@NullMarked
package loam.calibration;

import org.jspecify.annotations.NullMarked;
