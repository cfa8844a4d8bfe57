/**
 * Results on disk. This is the only place that knows DuckDB and Parquet.
 *
 * <p>Begin with {@link loam.store.TrajectoryTable}: what a row of the table means and how it comes
 * into a file. {@link loam.store.DuckDb} is the database that writes and reads it; it lives in this
 * process, in memory, within a limit, and is loaded only when the first one is opened. {@link
 * loam.store.CacheDirectory} keeps what we would otherwise unpack from our jars again and again.
 *
 * <p>This room must never know how a value was simulated, nor who asks for the table: no events, no
 * charts, no command line. Whatever fails here is an {@link java.io.UncheckedIOException} that
 * names the file.
 */
@NullMarked
package loam.store;

import org.jspecify.annotations.NullMarked;
