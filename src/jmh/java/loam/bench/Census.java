package loam.bench;

import java.util.Arrays;

/**
 * Counts who came to a stage and who left it, year by year; what is after the horizon is no matter.
 */
final class Census {
  private static final double YEARS_PER_DAY = 1 / Lifecycle.YEAR;
  private static final int COLUMNS = 16;

  private final long[] come = new long[Lifecycle.STAGES * COLUMNS];
  private final long[] left = new long[Lifecycle.STAGES * COLUMNS];

  /** Nobody is there. */
  void clear() {
    Arrays.fill(come, 0);
    Arrays.fill(left, 0);
  }

  void come(int stage, double time) {
    come[cell(stage, time)]++;
  }

  void leave(int stage, double time) {
    left[cell(stage, time)]++;
  }

  /** Many at once, in a year counted from 0. */
  void come(int stage, int year, long firms) {
    come[stage * COLUMNS + year] += firms;
  }

  /** Many at once. */
  void leave(int stage, int year, long firms) {
    left[stage * COLUMNS + year] += firms;
  }

  /** Stock of a stage at the end of a year, counted from 0. */
  long stock(int stage, int year) {
    long stock = 0;
    for (int past = 0; past <= year; past++) {
      stock += come[stage * COLUMNS + past] - left[stage * COLUMNS + past];
    }
    return stock;
  }

  /** How many registered before the horizon. */
  long registered() {
    return Arrays.stream(come, 0, Lifecycle.YEARS).sum();
  }

  /** A number that two censuses share if and, chance aside, only if all their counts agree. */
  long checksum() {
    long sum = 0;
    for (int stage = 0; stage < Lifecycle.STAGES; stage++) {
      for (int year = 0; year < Lifecycle.YEARS; year++) {
        sum = (sum ^ come[stage * COLUMNS + year]) * 0x9E3779B97F4A7C15L;
        sum = (sum ^ left[stage * COLUMNS + year]) * 0x9E3779B97F4A7C15L;
        sum ^= sum >>> 32;
      }
    }
    return sum;
  }

  private static int cell(int stage, double time) {
    return stage * COLUMNS + Math.min((int) (time * YEARS_PER_DAY), Lifecycle.YEARS);
  }
}
