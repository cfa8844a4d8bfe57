/**
 * Tables that page and workbook share: each cell has its text and, if it is a number, the number.
 *
 * <p>Begin with {@link loam.report.table.Table}. {@link loam.report.table.TableWorkbook} writes
 * them as XLSX and is the only class that knows how that is done.
 */
@NullMarked
package loam.report.table;

import org.jspecify.annotations.NullMarked;
