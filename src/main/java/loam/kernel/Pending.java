package loam.kernel;

import java.util.Arrays;

/**
 * What is to happen to each subject, exactly: time and kind of its one pending event, and the place
 * where one of the containers keeps it.
 *
 * <p>Two numbers per subject stand side by side, so that an event meets one line of the processor's
 * cache and not three: the bits of its time, then its kind (high half) and place (low half). They
 * grow by doubling.
 */
final class Pending {
  /** The place of those in the bucket being executed. */
  static final int PRESENT = Integer.MAX_VALUE;

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final long NEVER_BITS = Double.doubleToRawLongBits(NEVER);
  private static final long PLACE = 0xFFFF_FFFFL;
  private static final int MOST_SUBJECTS = 1 << 29;

  private final SubjectKeys keys;
  private long[] cells = {};

  Pending(SubjectKeys keys) {
    this.keys = keys;
  }

  boolean has(int subject) {
    return subject < cells.length >>> 1 && cells[2 * subject] != NEVER_BITS;
  }

  /** When the subject's event is due; infinite if it has none. The subject was put once. */
  double time(int subject) {
    return Double.longBitsToDouble(cells[2 * subject]);
  }

  int kind(int subject) {
    return (int) (cells[2 * subject + 1] >>> 32);
  }

  /** Where the container keeps the subject: at ≥ 0 in a chain or PRESENT, at &lt; 0 in a heap. */
  int place(int subject) {
    return (int) cells[2 * subject + 1];
  }

  /** Gives the subject an event and no place. */
  void put(int subject, double time, int kind) {
    if (subject >= cells.length >>> 1) {
      grow(subject);
    }
    cells[2 * subject] = Double.doubleToRawLongBits(time + 0.0); // makes −0 plain 0
    cells[2 * subject + 1] = (long) kind << 32;
  }

  void moveTo(int place, int subject) {
    int cell = 2 * subject + 1;
    cells[cell] = (cells[cell] & ~PLACE) | (place & PLACE);
  }

  /** Takes event and place from the subject; its kind can still be read. */
  void remove(int subject) {
    cells[2 * subject] = NEVER_BITS;
    cells[2 * subject + 1] &= ~PLACE;
  }

  void clear() {
    forgetFrom(0);
  }

  /** The order of execution: by time, then kind, then key; both subjects are pending. */
  boolean precedes(int one, int other) {
    double time = time(one);
    double otherTime = time(other);
    return time < otherTime || (time == otherTime && precedesInItsInstant(one, other));
  }

  private boolean precedesInItsInstant(int one, int other) {
    int kind = kind(one);
    int otherKind = kind(other);
    return kind < otherKind || (kind == otherKind && keys.keyOf(one) < keys.keyOf(other));
  }

  private void grow(int subject) {
    if (subject >= MOST_SUBJECTS) {
      throw new IllegalArgumentException(
          "subject %s must be less than %s".formatted(subject, MOST_SUBJECTS));
    }
    int old = cells.length;
    cells = Arrays.copyOf(cells, Math.max(2 * (subject + 1), (int) Math.min(2L * old, 1 << 30)));
    forgetFrom(old);
  }

  private void forgetFrom(int start) {
    for (int cell = start; cell < cells.length; cell += 2) {
      cells[cell] = NEVER_BITS;
    }
  }
}
