/**
 * Results folders, and the journals of what was simulated for them.
 *
 * <p>Begin with {@link loam.store.ResultFolder}: a folder is whole or not there. {@link
 * loam.store.Journal} keeps every replication that has ended, {@link loam.store.Recall} finds it
 * again, {@link loam.store.Manifest} says what results follow from, and {@link
 * loam.store.ResultsStore} answers SQL about all of them. What lies in a folder as tables is in
 * {@link loam.store.table}; what keeps files whole on any disk, in {@link loam.store.file}.
 *
 * <p>This room must never know how a value was simulated, nor who asks for the table: no events, no
 * charts, no command line. Whatever fails here is an {@link java.io.UncheckedIOException} that
 * names the file.
 */
@NullMarked
package loam.store;

import org.jspecify.annotations.NullMarked;
