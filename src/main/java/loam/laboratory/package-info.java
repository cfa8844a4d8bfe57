/**
 * Studies as values: what is asked, how it is simulated, and what the answer says in tables, charts
 * and sentences. What all studies have in common (folder, journal, progress, manifest, files,
 * resuming, verification) is done once, by whoever is handed a study.
 *
 * <p>Begin with {@link loam.laboratory.Study} and {@link loam.laboratory.changes.Changes}, a short
 * one; each study has a package of its own below, and a {@link loam.laboratory.StudyKind}, which is
 * what it is asked. This room prints nothing and knows no command line.
 */
@NullMarked
package loam.laboratory;

import org.jspecify.annotations.NullMarked;
