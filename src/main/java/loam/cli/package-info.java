/**
 * Commands, progress, exit codes: the only place that prints.
 *
 * <p>Begin with {@link loam.cli.Main} and {@link loam.cli.study.StudyCommand}. Results go to
 * standard output, everything else to standard error.
 */
@NullMarked
package loam.cli;

import org.jspecify.annotations.NullMarked;
