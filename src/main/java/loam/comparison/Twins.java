package loam.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Simulations;
import loam.experiment.Threads;
import loam.scenario.Scenario;

/**
 * Runs scenarios under common random numbers and keeps a ledger for each against the first, the
 * reference: every firm beside its twin. For each policy the reference also runs once more with one
 * CNY more in the private pool at the policy's date, as a placebo: what differs then is chance.
 */
public final class Twins {
  private final Pairing pairing;
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
    this.pairing = new Pairing(scenarios, policyDays, horizons);
  }

  /**
   * What one replication shows.
   *
   * @param trajectories one per scenario, the reference first
   * @param ledgers by policy, then by horizon
   * @param placebos the same for the placebos
   * @param striking by policy, the firms whose lives differ most by the last horizon
   */
  public record Replication(
      int number,
      List<Trajectory> trajectories,
      List<List<Ledger>> ledgers,
      List<List<Ledger>> placebos,
      List<List<Twin>> striking) {
    public Replication {
      trajectories = List.copyOf(trajectories);
      ledgers = List.copyOf(ledgers);
      placebos = List.copyOf(placebos);
      striking = List.copyOf(striking);
    }

    /** The ledgers alone, which are small. */
    Replication withoutTrajectories() {
      return new Replication(number, List.of(), ledgers, placebos, striking);
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
    return pairing.scenarios().size() + (int) pairing.policyDays().stream().distinct().count();
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
    run(new Threads(threads), first, last, inOrder, Twins::refuse, () -> false);
  }

  private static void refuse(ReplicationFailedException failure) {
    throw failure;
  }

  /**
   * As above, wherever it may be, but leaves off once it is enough.
   *
   * @param failed gets each replication that fails, in its turn; who wants no more of them throws
   * @param enough asked in the caller's thread after each replication
   */
  public void run(
      Backend place,
      int first,
      int last,
      Consumer<Replication> inOrder,
      Consumer<ReplicationFailedException> failed,
      BooleanSupplier enough)
      throws InterruptedException {
    try (var simulations = new Simulations<>(pairing, place, new Pairs())) {
      simulations.run(
          IntStream.rangeClosed(first, last).mapToObj(List::of).iterator(),
          new Simulations.Arrivals<>() {
            @Override
            public void arrive(Integer number, Replication pair) {
              inOrder.accept(pair);
            }

            @Override
            public void fail(Integer number, ReplicationFailedException failure) {
              failed.accept(failure);
            }
          },
          enough);
    }
  }

  /** Pairs are kept in one place, their trajectories in another. */
  private final class Pairs implements Simulations.Memory<Integer, Replication> {
    @Override
    public void commit(Integer number, Replication replication) {
      for (int place = 0; place < pairing.scenarios().size(); place++) {
        if (checkpoint.recall(place, number).isEmpty()) {
          checkpoint.commit(place, replication.trajectories().get(place));
        }
      }
      pairs.commit(replication.withoutTrajectories());
    }

    /** A replication whose pairs and trajectories are all there. */
    @Override
    public Optional<Replication> recall(Integer number) {
      Optional<Replication> found = pairs.recall(number);
      List<Trajectory> trajectories = new ArrayList<>();
      if (found.isPresent()) {
        for (int place = 0; place < pairing.scenarios().size(); place++) {
          checkpoint.recall(place, number).ifPresent(trajectories::add);
        }
      }
      return found
          .filter(pair -> trajectories.size() == pairing.scenarios().size())
          .map(
              pair ->
                  new Replication(
                      number, trajectories, pair.ledgers(), pair.placebos(), pair.striking()));
    }
  }
}
