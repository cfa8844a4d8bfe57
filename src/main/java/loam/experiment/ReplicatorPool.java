package loam.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loam.city.City;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Replications.Job;
import loam.scenario.Scenario;
import loam.scenario.SharedPast;

/**
 * Replicators that wait for their next replication. Each holds tens of megabytes, so there are
 * never more of them than threads, or twice as many where scenarios share a past, whatever the
 * number of scenarios: whoever finds none of his scenario drops one of another and builds his own
 * in its memory.
 */
final class ReplicatorPool {
  private record Idle(
      int place, Scenario scenario, Replicator replicator, Function<Scenario, Replicator> memory) {}

  private final Cases cases;
  private final Engine engine;
  private final OrdinaryPath path;
  private final List<Idle> idle = new ArrayList<>();
  private final List<Function<Scenario, Replicator>> memories = new ArrayList<>();

  ReplicatorPool(Cases cases, Engine engine, OrdinaryPath path) {
    this.cases = cases;
    this.engine = engine;
    this.path = path;
  }

  /**
   * What comes of those jobs that have a common past with another one, through which they live
   * once; of the others, and of what fails, nothing. May be called by many threads at once.
   */
  Map<Job, Trajectory> withCommonPasts(List<Job> jobs) {
    Map<Job, Trajectory> ended = new HashMap<>();
    jobs.stream()
        .collect(Collectors.groupingBy(Job::replication))
        .forEach(
            (replication, of) -> {
              if (of.size() > 1) {
                runTogether(of, replication, ended);
              }
            });
    return ended;
  }

  private void runTogether(List<Job> jobs, int replication, Map<Job, Trajectory> ended) {
    Map<Job, Scenario> left = new LinkedHashMap<>();
    jobs.forEach(job -> left.put(job, cases.at(job.scenario())));
    while (left.size() > 1) {
      List<Job> sharing = sharing(left);
      if (sharing.size() > 1) {
        List<Scenario> scenarios = sharing.stream().map(left::get).toList();
        runSharing(worlds(scenarios, replication), replication)
            .forEach((place, run) -> ended.put(sharing.get(place), run));
      }
      left.remove(
          left.keySet()
              .iterator()
              .next()); // which in a short run shares nothing, not even with itself
      left.keySet().removeAll(sharing);
    }
  }

  /** The first and those that may have a past in common with it. */
  private static List<Job> sharing(Map<Job, Scenario> all) {
    Scenario first = all.values().iterator().next();
    return all.entrySet().stream()
        .filter(one -> SharedPast.until(first, one.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The same scenarios in the world of a replication, which is made once for each city. */
  private static List<Scenario> worlds(List<Scenario> scenarios, int replication) {
    IdentityHashMap<City, City> worlds = new IdentityHashMap<>();
    return scenarios.stream()
        .map(
            one ->
                one.in(worlds.computeIfAbsent(one.city(), city -> city.inReplication(replication))))
        .toList();
  }

  private Map<Integer, Trajectory> runSharing(List<Scenario> worlds, int replication) {
    Function<Scenario, Replicator> first = takeMemory();
    Function<Scenario, Replicator> others = takeMemory();
    try {
      Map<Integer, Trajectory> ended = new CommonPasts(first, others).run(worlds, replication);
      giveBack(first, others);
      return ended;
    } catch (RuntimeException e) { // each is simulated from its start, which tells what fails
      System.getLogger(ReplicatorPool.class.getName()).log(System.Logger.Level.DEBUG, e.toString());
      return Map.of();
    }
  }

  /** One replication of a scenario from the start; may be called by many threads at once. */
  Trajectory run(int place, int replication) {
    Idle one = takeFor(place);
    try {
      Trajectory trajectory = one.replicator().run(replication);
      giveBack(one);
      return trajectory;
    } catch (RuntimeException e) {
      throw ReplicationFailedException.of(
          one.scenario(), replication, one.replicator().moment(), e);
    }
  }

  private Idle takeFor(int place) {
    Optional<Idle> waiting = take(place);
    return waiting
        .filter(one -> one.place() == place)
        .orElseGet(() -> begin(place, waiting.map(Idle::memory).orElseGet(this::takeMemory)));
  }

  private Idle begin(int place, Function<Scenario, Replicator> memory) {
    Scenario scenario = cases.at(place);
    return new Idle(place, scenario, WorldPerVector.of(scenario, memory), memory);
  }

  /** One of this scenario, or else of another, if any waits. */
  private synchronized Optional<Idle> take(int place) {
    for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
      Idle one = all.next();
      if (one.place() == place) {
        all.remove();
        return Optional.of(one);
      }
    }
    return idle.isEmpty() ? Optional.empty() : Optional.of(idle.remove(0));
  }

  /** Memory that waits for any scenario, or is new. */
  private synchronized Function<Scenario, Replicator> takeMemory() {
    if (!memories.isEmpty()) {
      return memories.remove(memories.size() - 1);
    }
    return idle.isEmpty() ? engine.replicators(path) : idle.remove(0).memory();
  }

  private synchronized void giveBack(
      Function<Scenario, Replicator> first, Function<Scenario, Replicator> others) {
    memories.add(first);
    memories.add(others);
  }

  private synchronized void giveBack(Idle one) {
    idle.add(one);
  }
}
