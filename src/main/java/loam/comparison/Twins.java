package loam.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Checkpoint;
import loam.experiment.Engines;
import loam.experiment.InTurn;
import loam.experiment.ReplicationFailedException;
import loam.scenario.Scenario;

/**
 * Runs scenarios under the same luck and keeps a ledger for each against the first, the reference:
 * every firm beside its twin. For each policy the reference also runs once more with one CNY more
 * in the private pool at the policy's date, as a placebo: what differs then is chance.
 */
public final class Twins {
  private static final int MOST_KEPT = 3;

  private final List<Scenario> scenarios;
  private final List<Integer> policyDays;
  private final List<Double> horizons;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private TwinsCheckpoint pairs = TwinsCheckpoint.NONE;

  /**
   * Twins of some scenarios.
   *
   * @param scenarios the reference first; all with the same plan
   * @param policyDays for each but the first, the day (since the start) from which it differs
   * @param horizons model times, in days, at which ledgers are drawn up
   */
  public Twins(List<Scenario> scenarios, List<Integer> policyDays, List<Double> horizons) {
    if (policyDays.size() != scenarios.size() - 1) {
      throw new IllegalArgumentException(
          "%d days for %d policies".formatted(policyDays.size(), scenarios.size() - 1));
    }
    this.scenarios = List.copyOf(scenarios);
    this.policyDays = List.copyOf(policyDays);
    this.horizons = List.copyOf(horizons);
  }

  /**
   * What one replication shows.
   *
   * @param trajectories one per scenario, the reference first
   * @param ledgers by policy, then by horizon
   * @param placebos the same for the placebos
   * @param telling by policy, the firms whose lives differ most by the last horizon
   */
  public record Replication(
      int number,
      List<Trajectory> trajectories,
      List<List<Ledger>> ledgers,
      List<List<Ledger>> placebos,
      List<List<Twin>> telling) {
    public Replication {
      trajectories = List.copyOf(trajectories);
      ledgers = List.copyOf(ledgers);
      placebos = List.copyOf(placebos);
      telling = List.copyOf(telling);
    }

    /** The ledgers alone, which are small. */
    Replication withoutTrajectories() {
      return new Replication(number, List.of(), ledgers, placebos, telling);
    }
  }

  /** Keeps trajectories and pairs as soon as they are there, and does nothing twice. */
  Twins keepingIn(Checkpoint runs, TwinsCheckpoint finishedPairs) {
    checkpoint = runs;
    pairs = finishedPairs;
    return this;
  }

  /** Number of simulations that one replication takes. */
  public int simulationsPerReplication() {
    return scenarios.size() + (int) policyDays.stream().distinct().count();
  }

  /**
   * Runs replications.
   *
   * @param first number of the first one, from 1
   * @param last number of the last one
   * @param inOrder gets each replication, in order, in the caller's thread
   * @throws ReplicationFailedException if one fails
   */
  public void run(int threads, int first, int last, Consumer<Replication> inOrder)
      throws InterruptedException {
    run(threads, first, last, inOrder, () -> false);
  }

  /**
   * As above, but leaves off once it is enough.
   *
   * @param enough asked in the caller's thread after each replication
   */
  public void run(
      int threads, int first, int last, Consumer<Replication> inOrder, BooleanSupplier enough)
      throws InterruptedException {
    ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);
    InTurn.run(
        threads,
        IntStream.rangeClosed(first, last).iterator(),
        number -> recall(number).orElseGet(() -> replicate(desks.get(), number)),
        inOrder,
        enough);
  }

  private Replication replicate(Desk desk, int number) {
    Replication replication = desk.replicate(number);
    for (int place = 0; place < scenarios.size(); place++) {
      Trajectory trajectory = replication.trajectories().get(place);
      if (checkpoint.recall(place, number).isEmpty()) {
        checkpoint.commit(place, trajectory);
      }
    }
    pairs.commit(replication.withoutTrajectories());
    return replication;
  }

  /** A replication whose pairs and trajectories are all there. */
  private Optional<Replication> recall(int number) {
    Optional<Replication> found = pairs.recall(number);
    List<Trajectory> trajectories = new ArrayList<>();
    if (found.isPresent()) {
      for (int place = 0; place < scenarios.size(); place++) {
        checkpoint.recall(place, number).ifPresent(trajectories::add);
      }
    }
    return found
        .filter(pair -> trajectories.size() == scenarios.size())
        .map(
            pair ->
                new Replication(
                    number, trajectories, pair.ledgers(), pair.placebos(), pair.telling()));
  }

  /** What one thread needs; it is used again for each of its replications. */
  private final class Desk {
    private final Fates reference = new Fates();
    private final Fates other = new Fates();
    private final Map<Integer, Ecosystem> kept = new HashMap<>();

    Replication replicate(int number) {
      List<Trajectory> trajectories = new ArrayList<>();
      List<List<Ledger>> ledgers = new ArrayList<>();
      List<List<Ledger>> placebos = new ArrayList<>();
      List<List<Twin>> telling = new ArrayList<>();
      reference.clear();
      trajectories.add(simulate(0, number));
      for (int place = 1; place < scenarios.size(); place++) {
        other.clear();
        trajectories.add(simulate(place, number));
        ledgers.add(drawUp());
        telling.add(TellingTwins.of(other, reference, horizons.get(horizons.size() - 1)));
        int same = policyDays.indexOf(policyDays.get(place - 1));
        placebos.add(same < place - 1 ? placebos.get(same) : placebo(number, place));
      }
      return new Replication(number, trajectories, ledgers, placebos, telling);
    }

    private List<Ledger> placebo(int number, int place) {
      Ecosystem ecosystem = ecosystem(0);
      ecosystem.tell(other.clear()).perturbPoolOn(policyDays.get(place - 1));
      simulate(ecosystem, 0, number);
      ecosystem.tell(reference).perturbPoolOn(-1);
      return drawUp();
    }

    /** Each holds some 25 MB and is built in a fraction of a run, so only a few are kept. */
    private Ecosystem ecosystem(int place) {
      Ecosystem ecosystem = kept.get(place);
      if (ecosystem == null) {
        ecosystem =
            new Ecosystem(scenarios.get(place), Engines::ownCalendar, OrdinaryPath.COUNTED)
                .tell(place == 0 ? reference : other);
        if (place < MOST_KEPT) {
          kept.put(place, ecosystem);
        }
      }
      return ecosystem;
    }

    private List<Ledger> drawUp() {
      return horizons.stream().map(horizon -> Ledger.of(other, reference, horizon)).toList();
    }

    private Trajectory simulate(int place, int number) {
      return simulate(ecosystem(place), place, number);
    }

    private Trajectory simulate(Ecosystem ecosystem, int place, int number) {
      try {
        return ecosystem.run(number);
      } catch (RuntimeException e) {
        Scenario scenario = scenarios.get(place);
        throw new ReplicationFailedException(
            scenario.name(), scenario.plan().seed(), number, ecosystem.moment(), e);
      }
    }
  }
}
