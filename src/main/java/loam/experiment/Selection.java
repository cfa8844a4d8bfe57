package loam.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Replications.Job;
import loam.language.RefusedException;
import loam.scenario.Scenario;
import loam.stats.KimNelson;

/**
 * Feeds a selection of the best scenario: replication by replication under common random numbers,
 * those scenarios alone that are still in. What comes out does not depend on the number of threads;
 * a few replications beyond it may have been simulated and thrown away.
 */
public final class Selection {
  private final List<Scenario> scenarios;
  private final KimNelson procedure;
  private final ToDoubleFunction<Trajectory> outcome;
  private final Replications replications;
  private final double[] sums;
  private final double[] round; // mean outcomes of the replications that are being taken together
  private final int[] arrived; // how many of them
  private List<Integer> survivors;
  private boolean finished = false;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private int each = 1;
  private int taken;

  /**
   * Somebody leaves, or is the best.
   *
   * @param replications taken by then
   * @param scenario its place, from 0
   */
  public record Departure(int replications, int scenario) {}

  /**
   * Before the first replication.
   *
   * @param scenarios as many as the procedure has systems, in its order, with one seed
   * @param procedure fresh
   * @param outcome what counts of a replication
   */
  public Selection(
      List<Scenario> scenarios,
      KimNelson procedure,
      ToDoubleFunction<Trajectory> outcome,
      Engine engine) {
    this.scenarios = List.copyOf(scenarios);
    this.procedure = procedure;
    this.outcome = outcome;
    this.replications = new Replications(new Cases.Listed(scenarios), engine, OrdinaryPath.COUNTED);
    this.sums = new double[this.scenarios.size()];
    this.round = new double[this.scenarios.size()];
    this.arrived = new int[this.scenarios.size()];
    this.survivors = procedure.survivors();
  }

  /** Keeps each replication there as soon as it ends, and simulates none that is there already. */
  public Selection keepingIn(Checkpoint place) {
    checkpoint = place;
    return this;
  }

  /**
   * Takes so many replications in a row together, as those that share a parameter vector: what the
   * procedure observes, and what is independent, is their mean.
   */
  public Selection takingTogether(int replications) {
    each = replications;
    return this;
  }

  /**
   * Goes on until the best is known or the replications are used up.
   *
   * @param atMost replications of any scenario; those that make no whole group are left out
   * @param arrived hears of every simulation that counts, in order
   * @param departed hears of all that leave, in order
   * @throws RefusedException if an outcome does not exist
   */
  public void run(
      Backend place, int atMost, Consumer<Trajectory> arrived, Consumer<Departure> departed)
      throws InterruptedException {
    replications.run(
        place,
        checkpoint,
        new Jobs(atMost),
        (job, trajectory) -> {
          if (survivors.contains(job.scenario())) {
            arrived.accept(trajectory);
            take(job.scenario(), trajectory, departed);
          }
        },
        () -> finished);
  }

  /** Replications that those still in have taken. */
  public int replications() {
    return taken * each;
  }

  /** Mean outcome of a scenario over the replications that it took. */
  public double mean(int scenario) {
    return sums[scenario] / procedure.replications().get(scenario);
  }

  /** Those still in; the best if it is known, with all that are the same to the bit. */
  public List<Integer> survivors() {
    return survivors;
  }

  /** Whether the best is known. */
  public boolean isFinished() {
    return finished;
  }

  private void take(int scenario, Trajectory trajectory, Consumer<Departure> departed) {
    double value = outcome.applyAsDouble(trajectory);
    if (!Double.isFinite(value)) {
      throw new RefusedException(
          "in replication %d of %s the metric has no value by the date; choose another metric or date",
          trajectory.replication(), scenarios.get(scenario).name());
    }
    round[scenario] += value / each;
    arrived[scenario]++;
    if (!procedure.isFinished() && survivors.stream().allMatch(one -> arrived[one] == each)) {
      close(departed);
    }
  }

  /** All that are still in have taken one more group of replications. */
  private void close(Consumer<Departure> departed) {
    List<Integer> before = survivors;
    before.forEach(scenario -> sums[scenario] += round[scenario]);
    procedure.observe(before.stream().mapToDouble(scenario -> round[scenario]).toArray());
    Arrays.fill(arrived, 0);
    Arrays.fill(round, 0);
    taken++;
    survivors = procedure.survivors();
    finished = procedure.isFinished();
    List<Integer> gone = new ArrayList<>(before);
    gone.removeAll(survivors);
    gone.forEach(scenario -> departed.accept(new Departure(replications(), scenario)));
  }

  /** Replication by replication, those that are still in when their turn comes. */
  private final class Jobs implements Iterator<List<Job>> {
    private final int atMost;
    private int replication = 1;
    private int scenario = -1;

    Jobs(int atMost) {
      this.atMost = atMost / each * each;
      advance();
    }

    private void advance() {
      do {
        scenario++;
        if (scenario == scenarios.size()) {
          scenario = 0;
          replication++;
        }
      } while (!survivors.contains(scenario));
    }

    @Override
    public boolean hasNext() {
      return !finished && replication <= atMost;
    }

    @Override
    public List<Job> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Job> together = new ArrayList<>();
      int number = replication;
      while (replication == number && together.size() < Replications.TOGETHER) {
        together.add(new Job(scenario, replication));
        advance();
      }
      return together;
    }
  }
}
