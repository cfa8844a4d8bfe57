package loam.ecosystem;

import java.util.Arrays;

/** Collects numbers and finds their lower median by selection, in linear expected time. */
final class LowerMedian {
  private double[] values = new double[1024];
  private int count;

  void clear() {
    count = 0;
  }

  void add(double value) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  int count() {
    return count;
  }

  /** The value of rank ⌈n/2⌉, NaN if there is none; reorders what was collected. */
  double get() {
    if (count == 0) {
      return Double.NaN;
    }
    int rank = (count - 1) / 2;
    int low = 0;
    int high = count - 1;
    while (low < high) {
      double pivot = values[(low + high) >>> 1];
      int left = low;
      int right = high;
      while (left <= right) {
        while (values[left] < pivot) {
          left++;
        }
        while (values[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swap = values[left];
          values[left++] = values[right];
          values[right--] = swap;
        }
      }
      if (rank <= right) {
        high = right;
      } else if (rank >= left) {
        low = left;
      } else {
        return values[rank];
      }
    }
    return values[rank];
  }
}
