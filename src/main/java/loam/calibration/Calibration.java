package loam.calibration;

import java.util.List;
import loam.experiment.Backend;
import loam.experiment.Threads;

/**
 * Finds the parameters that go with published figures: a search block by block, two waves of
 * history matching, and an approximate Bayesian step. The same plan gives the same answer, wherever
 * it runs.
 */
public final class Calibration {
  private static final int FEWEST_VECTORS = 10;

  private final CalibrationPlan plan;
  private final Simulator simulator;
  private final Backend place;
  private final RunMemory memory;
  private final Listener listener;

  /**
   * Ready to run.
   *
   * @param threads at least 1
   * @param memory what is known from earlier attempts
   */
  public Calibration(
      CalibrationPlan plan, Simulator simulator, int threads, RunMemory memory, Listener listener) {
    this(plan, simulator, new Threads(threads), memory, listener);
  }

  /** As above, wherever it may be; on other machines only a simulator that is a record can be. */
  public Calibration(
      CalibrationPlan plan,
      Simulator simulator,
      Backend place,
      RunMemory memory,
      Listener listener) {
    this.plan = plan;
    this.simulator = simulator;
    this.place = place;
    this.memory = memory;
    this.listener = listener;
  }

  /**
   * Runs all of it.
   *
   * @throws CalibrationFailedException if no vectors can be given that could be trusted
   * @throws InterruptedException if the caller's thread is interrupted
   */
  public Calibrated run() throws InterruptedException {
    try (Runs runs = new Runs(simulator, place, memory, listener::ended)) {
      return run(runs);
    }
  }

  private Calibrated run(Runs runs) throws InterruptedException {
    HistoryMatching matching = new HistoryMatching(plan, runs, listener);
    // first, since whoever asks for what no parameter can move need not wait for the search
    List<Emulators.Simulated> design = matching.firstWave();
    Searched searched = new Search(plan, runs, listener).run();
    Emulators emulators = matching.run(design, searched.point());
    listener.begins(Listener.Stage.SELECTION, "", plan.effort().candidates());
    List<Calibrated.Vector> kept = new Selection(plan, runs, emulators).run(searched.point());
    if (kept.size() < FEWEST_VECTORS) {
      throw new CalibrationFailedException(
          "only %d of %d vectors are near the figures when simulated; more points in each wave, or wider tolerances, are needed",
          kept.size(), plan.effort().candidates());
    }
    return new Calibrated(plan, searched, kept, plan.effort().candidates(), runs.points());
  }
}
