package loam.kernel;

import java.util.Arrays;

/**
 * The entries of the bucket being executed, by their offset in it; read from the front. An entry is
 * dead once its entity has another place than PRESENT: no event any more, or another one.
 *
 * <p>Offsets are spread over the bucket, so they are first dealt to about as many bins as there are
 * entries, which leaves little to sort.
 */
final class SortedBucket {
  /** From here on a bin is too full for an insertion sort; simultaneous events can fill one. */
  private static final int CROWD = 24;

  private static final int ENTRY_BITS = 63;

  private final Pending pending;
  private long[] entries = new long[64];
  private long[] unsorted = new long[64];
  private int[] binEnds = new int[128];
  private int head;
  private int end;

  SortedBucket(Pending pending) {
    this.pending = pending;
  }

  boolean isEmpty() {
    return head == end;
  }

  /** The entity of the first entry; there is one. */
  int first() {
    return (int) entries[head];
  }

  /** Whether the first entry still stands for the pending event of its entity. */
  boolean firstIsLive() {
    return pending.place(first()) == Pending.PRESENT;
  }

  /** Whether the first entry has the same offset as the one after it. */
  boolean firstIsTied() {
    return head + 1 < end && entries[head] >>> 32 == entries[head + 1] >>> 32;
  }

  void removeFirst() {
    head++;
  }

  /** Adds entries in no order, until they are sorted; none may have been removed yet. */
  void append(long[] source, int from, int length) {
    if (end + length > unsorted.length) {
      grow(Math.max(Integer.highestOneBit(end + length), unsorted.length) * 2);
    }
    System.arraycopy(source, from, unsorted, end, length);
    end += length;
  }

  void sort() {
    int binBits = Integer.SIZE - Integer.numberOfLeadingZeros(end);
    int shift = ENTRY_BITS - binBits;
    countBins(1 << binBits, shift);
    deal(shift);
    sortBins(1 << binBits);
  }

  private void grow(int size) {
    unsorted = Arrays.copyOf(unsorted, size);
    entries = new long[size];
    binEnds = new int[2 * size];
  }

  void clear() {
    head = 0;
    end = 0;
  }

  /** Takes over what is left of another, which is sorted. */
  void copyFrom(SortedBucket other) {
    if (entries.length < other.end) {
      grow(other.entries.length);
    }
    head = other.head;
    end = other.end;
    System.arraycopy(other.entries, head, entries, head, end - head);
  }

  /** Leaves in {@code binEnds} how many entries belong to each bin or one before it. */
  private void countBins(int bins, int shift) {
    Arrays.fill(binEnds, 0, bins, 0);
    for (int index = 0; index < end; index++) {
      binEnds[(int) (unsorted[index] >>> shift)]++;
    }
    for (int bin = 1; bin < bins; bin++) {
      binEnds[bin] += binEnds[bin - 1];
    }
  }

  /**
   * Moves the entries to their bins. Telling the entities here, all in a row, brings their cells
   * into the cache together; met one by one, at a million entities they take twice the time.
   */
  private void deal(int shift) {
    for (int index = end - 1; index >= 0; index--) {
      long entry = unsorted[index];
      entries[--binEnds[(int) (entry >>> shift)]] = entry;
      pending.moveTo(Pending.PRESENT, (int) entry);
    }
  }

  /** Sorts the few entries of each bin; {@code binEnds} holds where each bin begins by now. */
  private void sortBins(int bins) {
    for (int bin = 0; bin < bins; bin++) {
      int from = binEnds[bin];
      int to = bin + 1 < bins ? binEnds[bin + 1] : end;
      if (to - from >= CROWD) {
        Arrays.sort(entries, from, to);
      } else {
        insertionSort(from, to);
      }
    }
  }

  private void insertionSort(int from, int to) {
    for (int index = from + 1; index < to; index++) {
      long entry = entries[index];
      int hole = index;
      while (hole > from && entries[hole - 1] > entry) {
        entries[hole] = entries[hole - 1];
        hole--;
      }
      entries[hole] = entry;
    }
  }
}
