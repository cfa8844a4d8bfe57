/**
 * Policies against a reference, with evidence: {@link loam.laboratory.compare.CompareStudy}. {@link
 * loam.laboratory.compare.ComparedScenarios} says which scenarios can be compared.
 */
@NullMarked
package loam.laboratory.compare;

import org.jspecify.annotations.NullMarked;
