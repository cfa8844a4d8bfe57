package loam.ecosystem;

import java.util.Arrays;

/** Ordinary firms that came and went, by month, and how many of them were dormant. */
final class OrdinaryCounts {
  private final int[] births;
  private final int[] exits;
  private final int[] dormantBirths;
  private final int[] dormantExits;

  OrdinaryCounts(Horizon horizon) {
    this.births = new int[horizon.months()];
    this.exits = new int[horizon.months()];
    this.dormantBirths = new int[horizon.months()];
    this.dormantExits = new int[horizon.months()];
  }

  void reset() {
    Arrays.fill(births, 0);
    Arrays.fill(exits, 0);
    Arrays.fill(dormantBirths, 0);
    Arrays.fill(dormantExits, 0);
  }

  void addBirths(int month, int firms, boolean dormant) {
    births[month] += firms;
    dormantBirths[month] += dormant ? firms : 0;
  }

  void addExits(int month, int firms, boolean dormant) {
    exits[month] += firms;
    dormantExits[month] += dormant ? firms : 0;
  }

  int births(int month) {
    return births[month];
  }

  int exits(int month) {
    return exits[month];
  }

  int dormantBirths(int month) {
    return dormantBirths[month];
  }

  int dormantExits(int month) {
    return dormantExits[month];
  }
}
