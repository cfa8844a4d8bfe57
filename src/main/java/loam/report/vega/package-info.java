/**
 * Charts as specifications of Vega-Lite with their data, for those who draw their own. Begin with
 * {@link loam.report.vega.VegaLite}. Knows no files.
 */
@NullMarked
package loam.report.vega;

import org.jspecify.annotations.NullMarked;
