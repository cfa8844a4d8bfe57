/**
 * What a run, a comparison or a sweep has found, in sentences made by rules from its statistics.
 *
 * <p>Begin with {@link loam.report.findings.RunFindings} and {@link
 * loam.report.findings.ComparisonFindings}. Three rules hold for all sentences. Each has a number
 * and the number n of replications behind it. None says more than its statistic: an effect that
 * cannot be told from chance is called that, not zero; a likelihood has the one word that its range
 * has everywhere; one replication gets no interval, and the sentence says why. None is written by
 * hand: other numbers make another sentence, or none.
 *
 * <p>Nothing here touches files or prints.
 */
@NullMarked
package loam.report.findings;

import org.jspecify.annotations.NullMarked;
