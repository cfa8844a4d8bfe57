package loam.ecosystem;

import java.util.Arrays;

/** Substantive firms that came and went, by month, and those that are there, by sector. */
final class Flows {
  private final Horizon horizon;
  private final int[] births;
  private final int[] exits;
  private final int[] relocations;
  private final int[] alive;

  Flows(Horizon horizon, int sectors) {
    this.alive = new int[sectors];
    this.horizon = horizon;
    this.births = new int[horizon.months()];
    this.exits = new int[horizon.months()];
    this.relocations = new int[horizon.months()];
  }

  void reset() {
    Arrays.fill(births, 0);
    Arrays.fill(exits, 0);
    Arrays.fill(relocations, 0);
    Arrays.fill(alive, 0);
  }

  void copyFrom(Flows other) {
    System.arraycopy(other.births, 0, births, 0, births.length);
    System.arraycopy(other.exits, 0, exits, 0, exits.length);
    System.arraycopy(other.relocations, 0, relocations, 0, relocations.length);
    System.arraycopy(other.alive, 0, alive, 0, alive.length);
  }

  /** A firm of the initial stock. */
  void initial(int sector) {
    alive[sector]++;
  }

  void birth(double time, int sector) {
    alive[sector]++;
    births[horizon.monthOf((int) time)]++;
  }

  void exit(double time, int sector, boolean relocation) {
    alive[sector]--;
    int month = horizon.monthOf((int) time);
    exits[month]++;
    relocations[month] += relocation ? 1 : 0;
  }

  /** Firms that are there now. */
  int alive() {
    return Arrays.stream(alive).sum();
  }

  /** Firms of a sector that are there now. */
  int alive(int sector) {
    return alive[sector];
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
