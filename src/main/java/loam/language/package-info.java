/**
 * What people read, in both languages.
 *
 * <p>Begin with {@link loam.language.Phrase}: a text in English with its arguments, which can be
 * said in any {@link loam.language.Language}. The English text is the key to its translation in
 * {@code /loam/language/zh/*.po}, so code keeps its readable words at the call site. {@link
 * loam.language.English} marks where such texts are given; a test finds them all in the source and
 * holds them against the files.
 *
 * <p>This room must never know what is talked about. Numbers and results never pass through it.
 */
@NullMarked
package loam.language;

import org.jspecify.annotations.NullMarked;
