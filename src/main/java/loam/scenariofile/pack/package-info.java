/**
 * Cities from their packs: folders of files, of which one may extend another.
 *
 * <p>Begin with {@link loam.scenariofile.pack.Cities} and {@link
 * loam.scenariofile.pack.CityReader}, then {@link loam.scenariofile.pack.RecordBinder}, which fills
 * the records of room {@code city} by the names of their components, and {@link
 * loam.scenariofile.pack.Inheritance}, which lays one pack over another. {@link
 * loam.scenariofile.pack.Variant} is a city with other structures or vectors.
 */
@NullMarked
package loam.scenariofile.pack;

import org.jspecify.annotations.NullMarked;
