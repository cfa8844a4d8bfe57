package loam.ecosystem;

import java.util.Arrays;

/**
 * Collects numbers and finds their lower median: counts them by the leading bits of their places in
 * the order, keeps those of the bucket in the middle, and goes on with the next bits.
 */
final class LowerMedian {
  /** So few are sorted. */
  private static final int FEW = 32;

  private static final int DIGIT = 13;
  private static final int TOP = Long.SIZE - DIGIT;

  private final int[] counts = new int[1 << DIGIT];
  private long[] places = new long[1024];
  private long[] middle = new long[1024];
  private int count;

  void clear() {
    count = 0;
  }

  void add(double value) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place(Double.doubleToRawLongBits(value));
  }

  /** Adds the revenue of those who hold a title. */
  void addHolders(Firms firms, int tier) {
    int most = count + firms.slots() + 1;
    if (places.length < most) {
      places = Arrays.copyOf(places, Math.max(most, 2 * places.length));
    }
    long[] revenue = firms.revenue;
    int[] held = firms.held;
    int end = count;
    for (int slot = 0; slot < firms.slots(); slot++) {
      places[end] = place(Double.doubleToRawLongBits((double) revenue[slot]));
      end += (held[slot] >> tier) & 1;
    }
    count = end;
  }

  int count() {
    return count;
  }

  /** The value of rank ⌈n/2⌉, NaN if there is none. */
  double get() {
    if (count == 0) {
      return Double.NaN;
    }
    if (middle.length < count) {
      middle = new long[places.length];
    }
    int rank = (count - 1) / 2;
    int left = count;
    long[] from = places;
    for (int shift = TOP; left > FEW && shift > -DIGIT; shift -= DIGIT) {
      int low = Math.max(0, shift);
      count(from, left, low);
      int digit = 0;
      while (rank >= counts[digit]) {
        rank -= counts[digit++];
      }
      left = keep(from, left, low, digit);
      from = middle;
    }
    long[] last = Arrays.copyOf(from, left);
    Arrays.sort(last);
    return Double.longBitsToDouble(place(last[rank]));
  }

  /** Bits of a number as a whole number of the same order, and back. */
  private static long place(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  private void count(long[] from, int size, int shift) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < size; i++) {
      counts[digit(from[i], shift)]++;
    }
  }

  private int keep(long[] from, int size, int shift, int digit) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long place = from[i];
      middle[kept] = place;
      kept += digit(place, shift) == digit ? 1 : 0;
    }
    return kept;
  }

  private static int digit(long place, int shift) {
    return (int) ((place ^ Long.MIN_VALUE) >>> shift) & ((1 << DIGIT) - 1);
  }
}
