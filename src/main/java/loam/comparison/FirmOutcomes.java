package loam.comparison;

import java.util.Arrays;
import loam.ecosystem.FirmListener;
import loam.ecosystem.LifeEvent;

/**
 * What became of the firms of one replication: for each firm when it reached which {@link Outcome}
 * first, and when it first got public money. A table that is filled again and again.
 */
public final class FirmOutcomes implements FirmListener {
  private static final int OUTCOMES = Outcome.all().size();
  private static final int PUBLIC_MONEY = OUTCOMES;
  private static final int WIDTH = OUTCOMES + 1;
  private static final int NOT_THERE = -1;

  private int[] index = new int[1 << 18];
  private long[] firm = new long[1 << 16];
  private byte[] rounds = new byte[1 << 16];
  private double[] reached = new double[WIDTH << 16];
  private int count;

  public FirmOutcomes() {
    Arrays.fill(index, NOT_THERE);
  }

  /** Forgets all, for the next replication. */
  public FirmOutcomes clear() {
    Arrays.fill(index, NOT_THERE);
    count = 0;
    return this;
  }

  @Override
  public void happened(double time, long key, LifeEvent event, long amount, long publicAmount) {
    switch (event.kind()) {
      case PRESENT, REGISTERED -> add(key);
      case ROUND -> closeRound(find(key), time, publicAmount);
      case TITLED, UNICORN, LISTED -> {
        int outcome = Outcome.of(event);
        if (outcome != Outcome.NONE) {
          reach(find(key), outcome, time);
        }
      }
      case TITLE_LOST, DOWN_ROUND, UNICORN_LOST, ACQUIRED, CLOSED, RELOCATED -> {}
    }
  }

  private void closeRound(int place, double time, long publicAmount) {
    if (rounds[place] < Outcome.ROUNDS) {
      rounds[place]++;
      reach(place, Outcome.round(rounds[place]).ordinal(), time);
    }
    if (publicAmount > 0) {
      reach(place, PUBLIC_MONEY, time);
    }
  }

  private void reach(int place, int column, double time) {
    reached[place * WIDTH + column] = Math.min(reached[place * WIDTH + column], time);
  }

  private void add(long key) {
    if (count == firm.length) {
      firm = Arrays.copyOf(firm, 2 * count);
      rounds = Arrays.copyOf(rounds, 2 * count);
      reached = Arrays.copyOf(reached, 2 * count * WIDTH);
    }
    if (3 * count > index.length) {
      index = new int[2 * index.length];
      Arrays.fill(index, NOT_THERE);
      for (int place = 0; place < count; place++) {
        index[slot(firm[place])] = place;
      }
    }
    int slot = slot(key);
    if (index[slot] != NOT_THERE) {
      throw new IllegalStateException("firm %d appears twice".formatted(key));
    }
    index[slot] = count;
    firm[count] = key;
    rounds[count] = 0;
    Arrays.fill(reached, count * WIDTH, (count + 1) * WIDTH, Double.POSITIVE_INFINITY);
    count++;
  }

  /** Where a key is in the index, or where it would go. */
  private int slot(long key) {
    int mask = index.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (index[slot] != NOT_THERE && firm[index[slot]] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int find(long key) {
    int place = placeOf(key);
    if (place == NOT_THERE) {
      throw new IllegalStateException("firm %d was never seen to appear".formatted(key));
    }
    return place;
  }

  /** Number of firms that have ever been there; their places are 0 to this. */
  int count() {
    return count;
  }

  long firm(int place) {
    return firm[place];
  }

  /** Place of a firm, or −1 if it was never there. */
  int placeOf(long key) {
    return index[slot(key)];
  }

  /** Model time at which a firm first reached an outcome, infinity if never. */
  double reached(int place, Outcome outcome) {
    return reached[place * WIDTH + outcome.ordinal()];
  }

  /** Model time at which a firm first got money from a government fund, infinity if never. */
  double publicMoney(int place) {
    return reached[place * WIDTH + PUBLIC_MONEY];
  }
}
