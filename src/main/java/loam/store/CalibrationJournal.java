package loam.store;

import java.util.Arrays;
import java.util.Optional;
import loam.calibration.RunMemory;
import loam.calibration.Runs;
import loam.store.file.Sha256;

/**
 * Simulated points of a calibration in a {@link Journal}: a row of figures for each replication.
 */
public record CalibrationJournal(Journal journal) implements RunMemory {
  @Override
  public Optional<double[][]> recall(Runs.Job job) {
    double[][] rows = new double[job.count()][];
    for (int i = 0; i < rows.length; i++) {
      Optional<double[]> row = journal.row(job.row() + i, key(job, i));
      if (row.isEmpty()) {
        return Optional.empty();
      }
      rows[i] = row.get();
    }
    return Optional.of(rows);
  }

  @Override
  public void commit(Runs.Job job, double[][] outcomes) {
    for (int i = 0; i < outcomes.length; i++) {
      journal.commit(job.row() + i, key(job, i), outcomes[i]);
    }
  }

  /** Of the point and the number of the replication. */
  private static String key(Runs.Job job, int replication) {
    double[] all = Arrays.copyOf(job.point(), job.point().length + 1);
    all[job.point().length] = job.first() + replication;
    return Sha256.of(all);
  }
}
