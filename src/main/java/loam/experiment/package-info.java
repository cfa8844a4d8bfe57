/**
 * Replications in parallel, the same result for any number of threads, and what they say together.
 *
 * <p>Begin with {@link loam.experiment.Experiment}; {@link loam.experiment.Projection} is one
 * metric over time with its uncertainty. An {@link loam.experiment.Engine} runs the replications at
 * a {@link loam.experiment.Backend}; others than ours can be added as services.
 *
 * <p>This room must never know files or printing.
 */
@NullMarked
package loam.experiment;

import org.jspecify.annotations.NullMarked;
