/**
 * Tables in files and in SQL. This is the only place that knows DuckDB and Parquet.
 *
 * <p>Begin with {@link loam.store.table.TableFile}, which writes described tables and reads them
 * back, and {@link loam.store.table.TrajectoryTable}: what a row of the largest table means and how
 * it comes into a file. {@link loam.store.table.DuckDb} is the database that writes and reads it;
 * it lives in this process, in memory, within a limit, and is loaded only when the first one is
 * opened. {@link loam.store.table.DataPackage} says to strangers what the columns are.
 */
@NullMarked
package loam.store.table;

import org.jspecify.annotations.NullMarked;
