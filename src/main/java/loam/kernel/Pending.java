package loam.kernel;

import java.util.Arrays;

/**
 * What is to happen to each subject, exactly: time and kind of its one pending event, and the place
 * where one of the containers keeps it. All are indexed by subject and grow by doubling.
 */
final class Pending {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final SubjectKeys keys;
  private double[] times = {};
  private byte[] kinds = {};
  private int[] places = {};

  Pending(SubjectKeys keys) {
    this.keys = keys;
  }

  boolean has(int subject) {
    return subject < times.length && times[subject] != NEVER;
  }

  /** When the subject's event is due; infinite if it has none. The subject was put once. */
  double time(int subject) {
    return times[subject];
  }

  int kind(int subject) {
    return kinds[subject];
  }

  void put(int subject, double time, int kind) {
    if (subject >= times.length) {
      grow(subject);
    }
    times[subject] = time + 0.0; // makes −0 plain 0
    kinds[subject] = (byte) kind;
  }

  void remove(int subject) {
    times[subject] = NEVER;
  }

  void clear() {
    Arrays.fill(times, NEVER);
  }

  /** Where the container keeps the subject: at ≥ 0 in a chain, at &lt; 0 in a heap. */
  int place(int subject) {
    return places[subject];
  }

  void moveTo(int place, int subject) {
    places[subject] = place;
  }

  /** The order of execution: by time, then kind, then key; both subjects are pending. */
  boolean precedes(int one, int other) {
    double time = times[one];
    double otherTime = times[other];
    return time < otherTime || (time == otherTime && precedesInItsInstant(one, other));
  }

  private boolean precedesInItsInstant(int one, int other) {
    return kinds[one] == kinds[other]
        ? keys.keyOf(one) < keys.keyOf(other)
        : kinds[one] < kinds[other];
  }

  private void grow(int subject) {
    int old = times.length;
    int size = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(subject + 1L, 2L * old));
    times = Arrays.copyOf(times, size);
    Arrays.fill(times, old, size, NEVER);
    kinds = Arrays.copyOf(kinds, size);
    places = Arrays.copyOf(places, size);
  }
}
