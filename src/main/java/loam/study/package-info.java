/**
 * What can be asked, and the tables that answer it, described once for all their forms.
 *
 * <p>Begin with {@link loam.study.Field}, one thing that is asked, and {@link loam.study.Standing},
 * a table. This room knows no files, no pages and no options.
 */
@NullMarked
package loam.study;

import org.jspecify.annotations.NullMarked;
