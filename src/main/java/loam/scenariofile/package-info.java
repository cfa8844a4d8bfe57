/**
 * Reads every input file, with line and column for every complaint.
 *
 * <p>Begin with {@link loam.scenariofile.ScenarioReader}, then {@link loam.scenariofile.CityReader}
 * and {@link loam.scenariofile.RecordBinder}, which fills the records of room {@code city} by the
 * names of their components. {@link loam.scenariofile.Problems} collects what is wrong, so that a
 * user mends a file once. {@link loam.scenariofile.Lineage} follows {@code extends}, {@link
 * loam.scenariofile.Settings} reads {@code --set}, {@link loam.scenariofile.Quantities} knows
 * units, and {@link loam.scenariofile.Origin} remembers who said what.
 *
 * <p>This room must never know how a simulation runs or what happens to its results.
 */
@NullMarked
package loam.scenariofile;

import org.jspecify.annotations.NullMarked;
