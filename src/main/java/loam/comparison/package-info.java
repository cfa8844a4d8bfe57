/**
 * A policy against its counterfactual: twins of every firm, the ledger of public money, paired
 * differences.
 *
 * <p>Begin with {@link loam.comparison.Twins}, which runs a reference and other scenarios under
 * common random numbers, and {@link loam.comparison.Ledger}, which says what of a policy's results
 * would have come anyway.
 *
 * <p>This room must never know files or how a comparison is printed.
 */
@NullMarked
package loam.comparison;

import org.jspecify.annotations.NullMarked;
