/**
 * Everything that one experiment needs, checked.
 *
 * <p>Begin with {@link loam.scenario.Scenario}. Bad values cannot be built.
 *
 * <p>This room must never know files or how a simulation runs.
 */
@NullMarked
package loam.scenario;

import org.jspecify.annotations.NullMarked;
