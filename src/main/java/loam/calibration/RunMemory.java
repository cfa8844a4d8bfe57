package loam.calibration;

import java.util.Optional;
import loam.experiment.Simulations;

/** What earlier attempts at the same calibration have simulated, so that none is done twice. */
public interface RunMemory extends Simulations.Memory<Runs.Job, double[][]> {
  /** Remembers nothing. */
  RunMemory NONE =
      new RunMemory() {
        @Override
        public Optional<double[][]> recall(Runs.Job job) {
          return Optional.empty();
        }

        @Override
        public void commit(Runs.Job job, double[][] outcomes) {}
      };
}
