package loam.ecosystem;

import java.util.Arrays;

/**
 * A set of slots that can be gone through without looking at all others. Its order means nothing.
 */
final class SlotList {
  private int[] slots = new int[64];
  private int[] placeOf = new int[0];
  private int count;

  void clear() {
    count = 0;
  }

  /** Adds a slot that is not in the list. */
  void add(int slot) {
    if (count == slots.length) {
      slots = Arrays.copyOf(slots, 2 * count);
    }
    if (slot >= placeOf.length) {
      placeOf = Arrays.copyOf(placeOf, Math.max(1024, 2 * slot));
    }
    placeOf[slot] = count;
    slots[count++] = slot;
  }

  /** Removes a slot that is in the list; the last one takes its place. */
  void remove(int slot) {
    int last = slots[--count];
    slots[placeOf[slot]] = last;
    placeOf[last] = placeOf[slot];
  }

  int size() {
    return count;
  }

  int get(int place) {
    return slots[place];
  }
}
