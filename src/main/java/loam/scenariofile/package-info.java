/**
 * Reads every input file, with line and column for every complaint.
 *
 * <p>Begin with {@link loam.scenariofile.ScenarioReader}; {@link loam.scenariofile.Lineage} follows
 * {@code extends}, {@link loam.scenariofile.Settings} reads {@code --set}, and {@link
 * loam.scenariofile.Origin} remembers who said what. Sweeps, designs and calibrations have readers
 * of their own. What all of them read from is {@link loam.scenariofile.text}, and a city is read
 * from its packs by {@link loam.scenariofile.pack}.
 *
 * <p>This room must never know how a simulation runs or what happens to its results.
 */
@NullMarked
package loam.scenariofile;

import org.jspecify.annotations.NullMarked;
