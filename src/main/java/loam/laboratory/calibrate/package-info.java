/**
 * Calibrations and backtests as studies: which parameters go with published figures, and how well
 * projections would have done.
 *
 * <p>Begin with {@link loam.laboratory.calibrate.CalibrateStudy}; a {@link
 * loam.laboratory.calibrate.BacktestStudy} is one of these that knows less, and is scored against
 * what was published later. Neither prints or reads files.
 */
@NullMarked
package loam.laboratory.calibrate;

import org.jspecify.annotations.NullMarked;
