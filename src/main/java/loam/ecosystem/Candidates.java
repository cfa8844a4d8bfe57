package loam.ecosystem;

import loam.random.Draws;

/**
 * The next candidate of each firm that takes effect. All that decides on a candidate is known until
 * the fiscal year closes: revenue, climate, regime, levers; whatever else it depends on changes
 * only with candidates of the same firm that take effect. So the others need not be events: they
 * are passed over at once, and the search rests at the first candidate after the close.
 */
final class Candidates {
  /** Makes a firm's next candidate an event. */
  interface Agenda {
    void schedule(int slot, double time);
  }

  private static final int TOGETHER = 512;

  private final boolean everyOneAnEvent;
  private final Horizon horizon;
  private final Firms firms;
  private final ExitLaw exits;
  private final CapitalMarket market;
  private final RevenueLaw revenue;
  private final Agenda agenda;
  private final Shortlist offTrack = new Shortlist();
  private final Shortlist onTrack = new Shortlist();

  /**
   * @param everyOneAnEvent whether candidates without effect are events as well: the reference,
   *     same numbers
   */
  Candidates(
      boolean everyOneAnEvent,
      Horizon horizon,
      Firms firms,
      ExitLaw exits,
      CapitalMarket market,
      RevenueLaw revenue,
      Agenda agenda) {
    this.everyOneAnEvent = everyOneAnEvent;
    this.horizon = horizon;
    this.firms = firms;
    this.exits = exits;
    this.market = market;
    this.revenue = revenue;
    this.agenda = agenda;
  }

  /** Schedules what a firm does after {@code now}. */
  void follow(Draws draws, int slot, double now) {
    firms.candidate(slot, now + gap(draws, slot));
    if (everyOneAnEvent) {
      schedule(slot);
    } else {
      search(draws, slot, known());
    }
  }

  /**
   * A fiscal year has closed: looks on. So many firms as the nearest cache holds take one step
   * after the other together, so that no step waits for the one of the firm before.
   */
  void yearClosed(Draws draws) {
    if (everyOneAnEvent) {
      return;
    }
    double known = known();
    market.makeRoom();
    for (int from = 0; from < firms.slots(); from += TOGETHER) {
      searching(from, Math.min(from + TOGETHER, firms.slots()), known);
      while (offTrack.size() > 0) {
        step(draws, offTrack, known);
      }
      while (onTrack.size() > 0) {
        step(draws, onTrack, known);
      }
    }
  }

  /** The firms that have a candidate before {@code known}, on and off the venture track. */
  private void searching(int from, int until, double known) {
    int[] off = offTrack.begin(TOGETHER);
    int[] on = onTrack.begin(TOGETHER);
    boolean[] alive = firms.alive;
    double[] candidate = firms.candidate;
    int ends = 0;
    int ons = 0;
    for (int slot = from; slot < until; slot++) {
      int searches = (alive[slot] ? 1 : 0) & (candidate[slot] < known ? 1 : 0);
      int track = market.isOnTrack(slot) ? searches : 0;
      off[ends] = slot;
      on[ons] = slot;
      ons += track;
      ends += searches - track;
    }
    offTrack.cut(ends);
    onTrack.cut(ons);
  }

  /** Takes each firm of a list to its next candidate; those that go on searching stay. */
  private void step(Draws draws, Shortlist list, double known) {
    int[] slots = list.slots();
    int size = list.size();
    int left = 0;
    for (int place = 0; place < size; place++) {
      int slot = slots[place];
      double time = firms.candidate[slot];
      if (takesEffect(draws, slot, time)) {
        schedule(slot);
      } else {
        double next = time + gap(draws, slot);
        firms.candidate[slot] = next;
        slots[left] = slot;
        left += next < known ? 1 : 0;
      }
    }
    list.cut(left);
  }

  /** Candidates before this moment can be decided now. */
  private double known() {
    return Math.min(horizon.days(), revenue.nextClose());
  }

  private void search(Draws draws, int slot, double known) {
    double time = firms.candidate(slot);
    while (time < known) {
      if (takesEffect(draws, slot, time)) {
        firms.candidate(slot, time);
        schedule(slot);
        return;
      }
      time += gap(draws, slot);
    }
    firms.candidate(slot, time);
  }

  private boolean takesEffect(Draws draws, int slot, double time) {
    return market.isOnTrack(slot)
        ? market.takesEffect(draws, slot, time)
        : exits.leaves(draws, slot, time);
  }

  private double gap(Draws draws, int slot) {
    return market.isOnTrack(slot)
        ? market.nextCandidateAfter(draws, slot)
        : exits.nextCandidateAfter(draws, slot);
  }

  /** Whether the firm's candidate of this moment takes effect; one that was searched for does. */
  boolean isReal(Draws draws, int slot, double now) {
    return !everyOneAnEvent || takesEffect(draws, slot, now);
  }

  private void schedule(int slot) {
    agenda.schedule(slot, firms.candidate(slot));
  }
}
