package loam.calibration;

/** What is calibrated. May be called by many threads at once. */
@FunctionalInterface
public interface Simulator {
  /**
   * Simulates.
   *
   * @param point in the unit cube, a coordinate for each free parameter
   * @param first number of the first replication, from 1
   * @param count how many replications follow one another
   * @return [replication][figure]; NaN for what does not exist
   */
  double[][] outcomes(double[] point, int first, int count);
}
