package loam.ecosystem;

import java.util.Arrays;

/** Substantive firms that came and went, by month. */
final class Flows {
  private final Horizon horizon;
  private final int[] births;
  private final int[] exits;
  private final int[] relocations;

  Flows(Horizon horizon) {
    this.horizon = horizon;
    this.births = new int[horizon.months()];
    this.exits = new int[horizon.months()];
    this.relocations = new int[horizon.months()];
  }

  void reset() {
    Arrays.fill(births, 0);
    Arrays.fill(exits, 0);
    Arrays.fill(relocations, 0);
  }

  void birth(double time) {
    births[horizon.monthOf((int) time)]++;
  }

  void exit(double time, boolean relocation) {
    int month = horizon.monthOf((int) time);
    exits[month]++;
    relocations[month] += relocation ? 1 : 0;
  }

  int births(int month) {
    return births[month];
  }

  int exits(int month) {
    return exits[month];
  }

  int relocations(int month) {
    return relocations[month];
  }
}
