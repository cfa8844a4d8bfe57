/**
 * Charts in files, as SVG, PNG and PDF. This is the only place that knows JFreeChart, Batik, PDFBox
 * and AWT.
 *
 * <p>Begin with {@link loam.report.chart.Chart} and {@link loam.report.chart.FanChart}, what is
 * drawn, then {@link loam.report.chart.ChartFiles}, how it comes into files. Inside, {@code
 * ChartKind} is what one kind of chart has to say about itself, {@code Page} lays out what
 * surrounds every plot, {@code Theme} holds all colours and sizes, on light and on dark paper, and
 * a {@code Pen} draws the same thing into either format. A new kind of chart is a record for its
 * content and a {@code ChartKind} for its look.
 *
 * <p>The same chart makes the same bytes of SVG on every machine: text is measured with a font that
 * ships with us, and nothing asks for the default locale, time zone or fonts.
 *
 * <p>This room must never know what a value means, where it was simulated or how it was estimated:
 * numbers, dates and words come ready from the caller.
 */
@NullMarked
package loam.report.chart;

import org.jspecify.annotations.NullMarked;
