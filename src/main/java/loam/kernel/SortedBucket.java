package loam.kernel;

import java.util.Arrays;

/** The entries of the bucket being executed, by their offset in it; read from the front. */
final class SortedBucket {
  private long[] entries = new long[64];
  private int head;
  private int end;

  boolean isEmpty() {
    return head == end;
  }

  /** The first entry; there is one. */
  long first() {
    return entries[head];
  }

  /** Whether the first entry has the same offset as the one after it. */
  boolean firstIsTied() {
    return head + 1 < end && entries[head] >>> 32 == entries[head + 1] >>> 32;
  }

  void removeFirst() {
    head++;
  }

  void append(long[] source, int from, int length) {
    if (end + length > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(end + length, 2 * entries.length));
    }
    System.arraycopy(source, from, entries, end, length);
    end += length;
  }

  void sort() {
    Arrays.sort(entries, head, end);
  }

  void clear() {
    head = 0;
    end = 0;
  }
}
