/**
 * What changed between results: a study that simulates nothing, and the example of {@code
 * src/docs/adding-a-study.md}. Begin with {@link loam.laboratory.changes.Changes}.
 */
@NullMarked
package loam.laboratory.changes;

import org.jspecify.annotations.NullMarked;
