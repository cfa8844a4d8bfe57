/**
 * Which assumptions and levers drive an answer: designs over many of them at once, what the model
 * says at their points, and what would be needed for a target.
 *
 * <p>Begin with {@link loam.sensitivity.SensitivityStudy}: Morris's screening of all factors,
 * Sobol's indices of the leading ones, and what each of these does alone at the ends of its range.
 * {@link loam.sensitivity.Search} looks for the value of a lever that reaches a target.
 *
 * <p>This room must never know files, or how a factor gets into a scenario: that is the {@link
 * loam.sensitivity.World}.
 */
@NullMarked
package loam.sensitivity;

import org.jspecify.annotations.NullMarked;
