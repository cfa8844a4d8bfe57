/**
 * Commands of the eight studies, made of what their kinds are asked. Begin with {@link
 * loam.cli.study.StudyCommand}.
 */
@NullMarked
package loam.cli.study;

import org.jspecify.annotations.NullMarked;
