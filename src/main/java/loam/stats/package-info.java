/**
 * Statistics over independent replications: what they say, how surely, and when there are enough.
 *
 * <p>Begin with {@link loam.stats.Sample}; for two scenarios with {@link
 * loam.stats.PairedDifference}, {@link loam.stats.RelativeChange} and {@link
 * loam.stats.Synchronisation}; for families of outcomes with {@link loam.stats.Judgement}; for the
 * best of several scenarios with {@link loam.stats.KimNelson}; for the number of replications with
 * {@link loam.stats.SequentialStopping}; for forecasts with {@link loam.stats.EnsembleForecast};
 * for parameter uncertainty with {@link loam.stats.NestedVariance}; for the factors behind an
 * outcome with {@link loam.stats.ElementaryEffects} and {@link loam.stats.SobolIndices}; for where
 * a share reaches a level with {@link loam.stats.RisingShare}. {@link loam.stats.Bootstrap} serves
 * what has no formula.
 *
 * <p>This room must never know what its numbers count.
 */
@NullMarked
package loam.stats;

import org.jspecify.annotations.NullMarked;
