/**
 * Answers as slides and documents that office programs open and people go on writing in: native
 * text, native tables, and charts with their data; and as PDF, a page of A4 each. The parts of a
 * file are fixed texts that are filled; the same answers give the same bytes. Begin with {@link
 * loam.report.office.AnswerSlides}. Knows no files and no results.
 */
@NullMarked
package loam.report.office;

import org.jspecify.annotations.NullMarked;
