/**
 * The report: one page of HTML that needs nothing else, and the tables behind it.
 *
 * <p>Begin with {@link loam.report.page.RunReport}, {@link loam.report.page.ComparisonReport} and
 * {@link loam.report.page.SweepReport}, which say what stands on a page; {@link
 * loam.report.page.PageTemplate} alone knows how it becomes HTML. All text is escaped there, by the
 * template engine; only our own charts, style and script are not.
 *
 * <p>The page has no date and no path: the same results give the same bytes.
 */
@NullMarked
package loam.report.page;

import org.jspecify.annotations.NullMarked;
