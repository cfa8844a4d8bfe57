/**
 * Tables described once: columns with id, type, role, unit, label and definition, and the rows that
 * fill them. Every form in which a table is told (CSV, Parquet, JSON, SQL, workbook, page,
 * terminal, Markdown) follows from the description; those forms live in the rooms that write.
 *
 * <p>Begin with {@link loam.table.Described}. This room has never heard of firms, files or pages.
 */
@NullMarked
package loam.table;

import org.jspecify.annotations.NullMarked;
