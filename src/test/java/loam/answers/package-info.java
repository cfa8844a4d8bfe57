/**
 * Small answers made by hand, one for each kind of result, and what every table must say of them in
 * every form in which people and programs get it.
 *
 * <p>Begin with {@link loam.answers.Expected}: the values of a table are stated once, by row and by
 * the id of a column, with how they follow in a comment. {@link loam.answers.Labels} alone knows
 * what a column is called in which form; {@link loam.answers.Read} reads a form back. So a column
 * that changes places with another, a unit, a sign, an end of an interval or a word that is not the
 * right one fails a test, while a new name is a change of one line.
 */
@NullMarked
package loam.answers;

import org.jspecify.annotations.NullMarked;
