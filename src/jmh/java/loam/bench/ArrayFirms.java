package loam.bench;

import java.util.Arrays;

/**
 * The reference model in plain arrays, without a calendar: the path of each firm is drawn when it
 * is born, column by column: all births, all first stays, all marks of those that have not reached
 * the horizon, and so on. Same draws, same numbers as on a calendar.
 */
final class ArrayFirms implements Contestant {
  private int[] firms = new int[1 << 20];
  private double[] times = new double[1 << 20];

  @Override
  public void replicate(KeyedDraws draws, Census census) {
    int count = births(draws);
    for (int stage = 0; stage < Lifecycle.STAGES; stage++) {
      for (int i = 0; i < count; i++) {
        census.come(stage, times[i]);
      }
      count = stays(draws, census, stage, count);
    }
  }

  private int births(KeyedDraws draws) {
    int count = 0;
    double time = draws.gap(0) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    while (time < Lifecycle.HORIZON) {
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
        firms = Arrays.copyOf(firms, 2 * count);
      }
      times[count] = time;
      firms[count] = count;
      count++;
      time += draws.gap(count) * Lifecycle.DAYS_BETWEEN_REGISTRATIONS;
    }
    return count;
  }

  /** Ends all stays in a stage; those that rise are kept, at the front. */
  private int stays(KeyedDraws draws, Census census, int stage, int count) {
    double mean = Stay.mean(stage);
    for (int i = 0; i < count; i++) {
      times[i] += draws.stay(firms[i], stage) * mean;
    }
    int risen = 0;
    for (int i = 0; i < count; i++) {
      if (times[i] < Lifecycle.HORIZON) {
        census.leave(stage, times[i]);
        if (draws.mark(firms[i], stage) < Stay.chanceToRise(stage)) {
          times[risen] = times[i];
          firms[risen++] = firms[i];
        }
      }
    }
    return risen;
  }
}
