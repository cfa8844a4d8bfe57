package loam.bench;

import java.util.Arrays;

/** Firms that wait for the end of a stay, in slots that are used again. */
final class Slots {
  private final int first;
  private int[] firms = new int[1024];
  private int[] free = new int[1024];
  private int freed;
  private int used;

  /** Slots from a number on. */
  Slots(int first) {
    this.first = first;
  }

  void clear() {
    freed = 0;
    used = first;
  }

  int take(int firm) {
    int slot = freed > 0 ? free[--freed] : next();
    firms[slot] = firm;
    return slot;
  }

  int firm(int slot) {
    return firms[slot];
  }

  void release(int slot) {
    free[freed++] = slot;
  }

  private int next() {
    if (used == firms.length) {
      firms = Arrays.copyOf(firms, 2 * used);
      free = Arrays.copyOf(free, 2 * used);
    }
    return used++;
  }
}
