package loam.calibration;

import java.util.ArrayList;
import java.util.List;

/** Gives points replications of their own. */
final class Ownership {
  private Ownership() {}

  /**
   * Jobs for points.
   *
   * @param after how many points had replications before; the very first ones are the search's
   */
  static List<Runs.Asked> jobs(CalibrationPlan plan, List<double[]> points, int after) {
    int each = plan.effort().replications();
    List<Runs.Asked> jobs = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      jobs.add(new Runs.Asked(points.get(i), 1 + each * (1 + after + i), each));
    }
    return jobs;
  }
}
