/**
 * What a reader sees: tables, charts, figures with units.
 *
 * <p>Begin with {@link loam.report.RunCharts} and {@link loam.report.ProjectionTable}; {@link
 * loam.report.SeveralCharts}, {@link loam.report.StateCharts} and {@link
 * loam.report.ComparisonCharts} make the other kinds; {@code report.chart} is the only place that
 * knows how a chart is drawn.
 *
 * <p>This room must never know how replications run, nor print.
 */
@NullMarked
package loam.report;

import org.jspecify.annotations.NullMarked;
