package loam.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.ecosystem.Workspace;
import loam.experiment.Ended;
import loam.experiment.Engines;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Work;
import loam.scenario.Scenario;

/** The pairing of twins as work for anybody; see {@link Twins}. A job is a replication's number. */
record Pairing(List<Scenario> scenarios, List<Integer> policyDays, List<Double> horizons)
    implements Work<List<Integer>, List<Ended<Twins.Replication>>> {
  private static final int MEGABYTES = 130;

  Pairing {
    if (policyDays.size() != scenarios.size() - 1) {
      throw new IllegalArgumentException(
          "%d days for %d policies".formatted(policyDays.size(), scenarios.size() - 1));
    }
    scenarios = List.copyOf(scenarios);
    policyDays = List.copyOf(policyDays);
    horizons = List.copyOf(horizons);
  }

  @Override
  public int megabytes() {
    return MEGABYTES;
  }

  @Override
  public Function<List<Integer>, List<Ended<Twins.Replication>>> prepared() {
    ConcurrentLinkedQueue<Desk> free = new ConcurrentLinkedQueue<>();
    return Ended.each(number -> pair(number, free));
  }

  private Twins.Replication pair(int number, Queue<Desk> free) {
    Desk desk = Optional.ofNullable(free.poll()).orElseGet(Desk::new);
    Twins.Replication replication = desk.replicate(number);
    free.add(desk);
    return replication;
  }

  /** What one thread needs; it is used again for other replications. */
  private final class Desk {
    private final FirmOutcomes reference = new FirmOutcomes();
    private final FirmOutcomes other = new FirmOutcomes();
    private final Workspace workspace = new Workspace(Engines::ownCalendar);
    private int vector = -1;
    private List<Scenario> inItsWorld = List.of();

    private void enterWorldOf(int number) {
      int next = scenarios.get(0).city().posterior().map(of -> of.vectorOf(number)).orElse(0);
      if (next != vector) {
        inItsWorld = scenarios.stream().map(scenario -> scenario.inReplication(number)).toList();
        vector = next;
      }
    }

    Twins.Replication replicate(int number) {
      enterWorldOf(number);
      List<Trajectory> trajectories = new ArrayList<>();
      List<List<Ledger>> ledgers = new ArrayList<>();
      List<List<Ledger>> placebos = new ArrayList<>();
      List<List<Twin>> striking = new ArrayList<>();
      reference.clear();
      trajectories.add(simulate(0, number));
      for (int place = 1; place < scenarios.size(); place++) {
        other.clear();
        trajectories.add(simulate(place, number));
        ledgers.add(drawUp());
        striking.add(StrikingTwins.of(other, reference, horizons.get(horizons.size() - 1)));
        int same = policyDays.indexOf(policyDays.get(place - 1));
        placebos.add(same < place - 1 ? placebos.get(same) : placebo(number, place));
      }
      return new Twins.Replication(number, trajectories, ledgers, placebos, striking);
    }

    private List<Ledger> placebo(int number, int place) {
      Ecosystem perturbed = ecosystem(0).perturbPoolOn(policyDays.get(place - 1));
      simulate(perturbed.tell(other.clear()), 0, number);
      return drawUp();
    }

    /** The next one, in the arrays of the one before. */
    private Ecosystem ecosystem(int place) {
      return new Ecosystem(inItsWorld.get(place), workspace, OrdinaryPath.COUNTED);
    }

    private List<Ledger> drawUp() {
      return horizons.stream().map(horizon -> Ledger.of(other, reference, horizon)).toList();
    }

    private Trajectory simulate(int place, int number) {
      return simulate(ecosystem(place).tell(place == 0 ? reference : other), place, number);
    }

    private Trajectory simulate(Ecosystem ecosystem, int place, int number) {
      try {
        return ecosystem.run(number);
      } catch (RuntimeException e) {
        throw ReplicationFailedException.of(scenarios.get(place), number, ecosystem.moment(), e);
      }
    }
  }
}
