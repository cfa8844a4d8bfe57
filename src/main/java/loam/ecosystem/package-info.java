/**
 * State and events of one replication: registration, firms, tiers, capital, funds; the metrics they
 * show.
 *
 * <p>Begin with {@link loam.ecosystem.Ecosystem}, which owns all that changes, then {@link
 * loam.ecosystem.EventKind}, the list of what can happen; each process has a class of its own.
 * {@link loam.ecosystem.Model} lists the submodels, each with the metrics that it shows; one from
 * outside is a {@link loam.ecosystem.Submodel}.
 *
 * <p>This room must never know files, threads or other replications.
 */
@NullMarked
package loam.ecosystem;

import org.jspecify.annotations.NullMarked;
