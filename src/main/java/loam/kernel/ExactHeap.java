package loam.kernel;

import java.util.Arrays;

/**
 * A binary heap of pending subjects in their exact order. A subject's place is the complement of
 * its index here, so that it can be found and removed.
 */
final class ExactHeap {
  private final Pending pending;
  private int[] subjects = new int[64];
  private int size;

  ExactHeap(Pending pending) {
    this.pending = pending;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The subject whose turn is first; the heap is not empty. */
  int first() {
    return subjects[0];
  }

  void add(int subject) {
    if (size == subjects.length) {
      subjects = Arrays.copyOf(subjects, 2 * size);
    }
    raise(size++, subject);
  }

  /** Removes a subject that is here and whose event is still what it was when added. */
  void remove(int subject) {
    int hole = ~pending.place(subject);
    int last = subjects[--size];
    if (hole == size) {
      return;
    }
    if (pending.precedes(last, subject)) {
      raise(hole, last);
    } else {
      lower(hole, last);
    }
  }

  void clear() {
    size = 0;
  }

  private void raise(int hole, int subject) {
    int index = hole;
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!pending.precedes(subject, subjects[parent])) {
        break;
      }
      set(index, subjects[parent]);
      index = parent;
    }
    set(index, subject);
  }

  private void lower(int hole, int subject) {
    int index = hole;
    for (int child = 2 * index + 1; child < size; child = 2 * index + 1) {
      if (child + 1 < size && pending.precedes(subjects[child + 1], subjects[child])) {
        child++;
      }
      if (!pending.precedes(subjects[child], subject)) {
        break;
      }
      set(index, subjects[child]);
      index = child;
    }
    set(index, subject);
  }

  private void set(int index, int subject) {
    subjects[index] = subject;
    pending.moveTo(~index, subject);
  }
}
