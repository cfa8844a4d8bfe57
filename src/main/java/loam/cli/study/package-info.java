/**
 * Commands of the eight studies and their options, each of which becomes a question. Begin with
 * {@link loam.cli.study.StudyCommand}.
 */
@NullMarked
package loam.cli.study;

import org.jspecify.annotations.NullMarked;
