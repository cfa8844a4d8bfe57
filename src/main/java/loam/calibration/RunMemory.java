package loam.calibration;

import java.util.Optional;

/** What earlier attempts at the same calibration have simulated, so that none is done twice. */
public interface RunMemory {
  /** Remembers nothing. */
  RunMemory NONE =
      new RunMemory() {
        @Override
        public Optional<double[][]> recall(double[] point, int first) {
          return Optional.empty();
        }

        @Override
        public void keep(double[] point, int first, double[][] outcomes) {}
      };

  /** The outcomes of a point whose replications begin with a number, if they are known. */
  Optional<double[][]> recall(double[] point, int first);

  /** Remembers them; called by one thread. */
  void keep(double[] point, int first, double[][] outcomes);
}
