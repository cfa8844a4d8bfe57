package loam.ecosystem;

/**
 * Slots of firms that are gone through together, in their order. Whoever fills or cuts it writes
 * each firm that may stay at the end of those that do, and moves the end on by 1 or by 0: so no
 * processor needs to foresee who stays.
 */
final class Shortlist {
  private int[] slots = new int[64];
  private int size;

  /** Room for so many firms, to be filled from the start and then {@link #cut} to those it has. */
  int[] begin(int most) {
    size = 0;
    if (slots.length <= most) {
      slots = new int[Math.max(most + 1, 2 * slots.length)];
    }
    return slots;
  }

  int size() {
    return size;
  }

  /** The slot at a place of the list. */
  int at(int place) {
    return slots[place];
  }

  /** Its slots, in order, and more beyond its size. */
  int[] slots() {
    return slots;
  }

  /** So many firms stand first and are on the list. */
  void cut(int left) {
    size = left;
  }
}
