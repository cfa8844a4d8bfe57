/**
 * From a scenario to projections: {@link loam.laboratory.run.RunStudy}, with the structural
 * alternatives that a city names and the levels that are asked for.
 */
@NullMarked
package loam.laboratory.run;

import org.jspecify.annotations.NullMarked;
