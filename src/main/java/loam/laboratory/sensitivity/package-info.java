/**
 * Which assumptions an answer rests on, {@link loam.laboratory.sensitivity.SensitivityJob}, and
 * what a target takes, {@link loam.laboratory.sensitivity.SolveStudy}.
 */
@NullMarked
package loam.laboratory.sensitivity;

import org.jspecify.annotations.NullMarked;
