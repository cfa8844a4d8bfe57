package loam.calibration;

import java.util.List;

/**
 * Finds the parameters that go with published figures: a search block by block, two waves of
 * history matching, and an approximate Bayesian step. The same plan gives the same answer, whatever
 * the number of threads.
 */
public final class Calibration {
  private static final int FEWEST_VECTORS = 10;

  private final CalibrationPlan plan;
  private final Runs runs;
  private final Listener listener;

  /**
   * Ready to run.
   *
   * @param threads at least 1
   * @param memory what is known from earlier attempts
   */
  public Calibration(
      CalibrationPlan plan, Simulator simulator, int threads, RunMemory memory, Listener listener) {
    this.plan = plan;
    this.runs = new Runs(simulator, threads, memory, listener::step);
    this.listener = listener;
  }

  /**
   * Runs all of it.
   *
   * @throws CalibrationFailedException if no vectors can be given that could be trusted
   * @throws InterruptedException if the caller's thread is interrupted
   */
  public Calibrated run() throws InterruptedException {
    Searched searched = new Search(plan, runs, listener).run();
    Emulators emulators = new HistoryMatching(plan, runs, listener, searched.point()).run();
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
