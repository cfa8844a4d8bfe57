/**
 * YAML with places, values with units, and everything that is wrong with them.
 *
 * <p>Begin with {@link loam.scenariofile.text.Yaml}, a tree that knows lines and columns. {@link
 * loam.scenariofile.text.Problems} collects what is wrong, so that a user mends a file once, and
 * {@link loam.scenariofile.text.Quantities} knows units. Nothing here knows what files mean.
 */
@NullMarked
package loam.scenariofile.text;

import org.jspecify.annotations.NullMarked;
