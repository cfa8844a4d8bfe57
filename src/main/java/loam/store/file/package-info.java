/**
 * Files that are whole, ours, and what they should be.
 *
 * <p>Begin with {@link loam.store.file.Durable}: what is written is on the disk before anybody
 * hears of it. {@link loam.store.file.StrangersFile} reads what others may have changed, {@link
 * loam.store.file.FolderLock} keeps two processes apart, and {@link loam.store.file.CacheDirectory}
 * keeps what we would otherwise unpack from our jars again and again.
 */
@NullMarked
package loam.store.file;

import org.jspecify.annotations.NullMarked;
