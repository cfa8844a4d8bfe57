/**
 * Commands, progress, languages, exit codes: the only room that prints.
 *
 * <p>Begin with {@link loam.cli.Main}. This room must never know how a simulation works inside.
 */
@NullMarked
package loam.cli;

import org.jspecify.annotations.NullMarked;
