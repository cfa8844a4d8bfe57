package loam.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The firms whose lives a policy changes most, to be looked at one by one. */
final class StrikingTwins {
  private static final int MOST = 3;

  private StrikingTwins() {}

  /**
   * The most striking twins of a replication, most striking first: those that gain and those that
   * lose the most valued outcomes.
   */
  static List<Twin> of(FirmOutcomes policy, FirmOutcomes reference, double horizon) {
    List<Twin> gaining = new ArrayList<>();
    List<Twin> losing = new ArrayList<>();
    for (int place = 0; place < policy.count(); place++) {
      int twin = reference.placeOf(policy.firm(place));
      if (twin >= 0) {
        add(gaining, losing, policy, place, reference, twin, horizon);
      }
    }
    List<Twin> striking = new ArrayList<>(most(gaining));
    striking.addAll(most(losing));
    return striking;
  }

  private static void add(
      List<Twin> gaining,
      List<Twin> losing,
      FirmOutcomes policy,
      int place,
      FirmOutcomes reference,
      int twin,
      double horizon) {
    List<Outcome> gained = new ArrayList<>();
    List<Outcome> lost = new ArrayList<>();
    for (Outcome outcome : Outcome.all()) {
      boolean here = policy.reached(place, outcome) <= horizon;
      boolean there = reference.reached(twin, outcome) <= horizon;
      if (here && !there) {
        gained.add(outcome);
      } else if (there && !here) {
        lost.add(outcome);
      }
    }
    if (!gained.isEmpty() && lost.isEmpty()) {
      gaining.add(new Twin(policy.firm(place), gained, lost));
    } else if (gained.isEmpty() && !lost.isEmpty()) {
      losing.add(new Twin(policy.firm(place), gained, lost));
    }
  }

  private static List<Twin> most(List<Twin> twins) {
    return twins.stream()
        .sorted(Comparator.comparingInt(Twin::weight).reversed().thenComparing(Twin::firm))
        .limit(MOST)
        .toList();
  }
}
