package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;
import loam.scenario.SharedPast;

/**
 * One replication of several scenarios in one thread: the first is simulated, and each of the
 * others goes on from it at the last year boundary before anything differs. The trajectories are
 * those of whole simulations, to the last bit.
 *
 * @param first makes replicators one after the other, in a memory of its own
 * @param others the same for those that go on from the first
 */
record CommonPasts(Function<Scenario, Replicator> first, Function<Scenario, Replicator> others) {
  /**
   * Simulates the first scenario and those that share a past with it.
   *
   * @param worlds scenarios in the world of the replication
   * @return by their places; nothing where nothing is shared, or the engine cannot copy a past
   */
  Map<Integer, Trajectory> run(List<Scenario> worlds, int replication) {
    SortedMap<LocalDate, List<Integer>> partings = partings(worlds);
    if (partings.isEmpty()) {
      return Map.of();
    }
    return first
        .apply(worlds.get(0))
        .copyable()
        .map(past -> run(past, partings, worlds, replication))
        .orElse(Map.of());
  }

  private Map<Integer, Trajectory> run(
      Ecosystem past,
      SortedMap<LocalDate, List<Integer>> partings,
      List<Scenario> worlds,
      int replication) {
    Map<Integer, Trajectory> ended = new HashMap<>();
    past.begin(replication);
    partings.forEach(
        (day, places) -> {
          past.runUpTo(day);
          places.forEach(place -> ended.put(place, goOn(past, worlds.get(place), replication)));
        });
    ended.put(0, past.runToEnd(replication));
    return ended;
  }

  private static SortedMap<LocalDate, List<Integer>> partings(List<Scenario> worlds) {
    SortedMap<LocalDate, List<Integer>> partings = new TreeMap<>();
    for (int next = 1; next < worlds.size(); next++) {
      int place = next;
      SharedPast.until(worlds.get(0), worlds.get(place))
          .ifPresent(day -> partings.computeIfAbsent(day, first -> new ArrayList<>()).add(place));
    }
    return partings;
  }

  private Trajectory goOn(Ecosystem past, Scenario scenario, int replication) {
    Ecosystem branch = others.apply(scenario).copyable().orElseThrow();
    branch.goOnFrom(past);
    return branch.runToEnd(replication);
  }
}
