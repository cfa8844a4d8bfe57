package loam.comparison;

import java.util.Arrays;
import java.util.Optional;
import loam.ecosystem.FirmListener;
import loam.ecosystem.LifeEvent;

/** All that happens to the firms of one replication, in order. */
public final class EventLog implements FirmListener {
  private double[] time = new double[1 << 16];
  private long[] firm = new long[1 << 16];
  private LifeEvent[] event = new LifeEvent[1 << 16];
  private long[] amount = new long[1 << 16];
  private long[] publicAmount = new long[1 << 16];
  private int count;

  /**
   * One entry.
   *
   * @param time days since the start
   * @param firm key
   * @param event what happened
   * @param amount what the event says it is
   * @param publicAmount CNY of public money
   */
  public record Entry(double time, long firm, LifeEvent event, long amount, long publicAmount) {}

  /**
   * Where two logs part.
   *
   * @param here the first entry that the other log does not share, if this one goes on
   * @param there the same of the other log
   */
  public record Parting(Optional<Entry> here, Optional<Entry> there) {
    /** Model time of the earlier of the two. */
    public double time() {
      double ours = here.map(Entry::time).orElse(Double.POSITIVE_INFINITY);
      return Math.min(ours, there.map(Entry::time).orElse(Double.POSITIVE_INFINITY));
    }
  }

  @Override
  public void happened(double now, long key, LifeEvent what, long howMuch, long ofItPublic) {
    if (count == time.length) {
      int size = 2 * count;
      time = Arrays.copyOf(time, size);
      firm = Arrays.copyOf(firm, size);
      event = Arrays.copyOf(event, size);
      amount = Arrays.copyOf(amount, size);
      publicAmount = Arrays.copyOf(publicAmount, size);
    }
    time[count] = now;
    firm[count] = key;
    event[count] = what;
    amount[count] = howMuch;
    publicAmount[count] = ofItPublic;
    count++;
  }

  public int size() {
    return count;
  }

  /** An entry, counted from 0 in order of the clock. */
  public Entry entry(int place) {
    return new Entry(time[place], firm[place], event[place], amount[place], publicAmount[place]);
  }

  /** The first difference to another log, or nothing if they are the same to the bit. */
  public Optional<Parting> partingFrom(EventLog other) {
    int shared = Math.min(count, other.count);
    for (int place = 0; place < shared; place++) {
      if (!entry(place).equals(other.entry(place))) {
        return Optional.of(new Parting(Optional.of(entry(place)), Optional.of(other.entry(place))));
      }
    }
    if (count == other.count) {
      return Optional.empty();
    }
    return Optional.of(new Parting(entryIfThere(shared), other.entryIfThere(shared)));
  }

  private Optional<Entry> entryIfThere(int place) {
    return place < count ? Optional.of(entry(place)) : Optional.empty();
  }
}
