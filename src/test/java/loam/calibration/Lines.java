package loam.calibration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.ParameterChange;
import loam.ecosystem.Metric;
import org.apache.commons.math3.random.Well19937c;

/**
 * A problem whose answer is known: outcomes are a matrix times the point, plus normal random. With
 * a figure y, its variance t² of tolerance and s² of random, the posterior of the point is normal
 * with precision AᵀA/(t² + s²), as far as the unit cube does not cut it.
 */
record Lines(double[][] matrix, double random) implements Simulator {
  @Override
  public double[][] outcomes(double[] point, int first, int count) {
    double[][] outcomes = new double[count][matrix.length];
    for (int r = 0; r < count; r++) {
      Well19937c draws = new Well19937c(1000L + first + r);
      for (int i = 0; i < matrix.length; i++) {
        outcomes[r][i] = mean(i, point) + random * draws.nextGaussian();
      }
    }
    return outcomes;
  }

  /** Any one. */
  static final Metric METRIC = Metric.SUBSTANTIVE;

  double mean(int row, double[] point) {
    return IntStream.range(0, point.length).mapToDouble(j -> matrix[row][j] * point[j]).sum();
  }

  /** Parameters from 0 to 1 that start in the middle. */
  List<FreeParameter> parameters() {
    return IntStream.range(0, matrix[0].length)
        .mapToObj(
            j ->
                new FreeParameter(
                    "p" + j, ParameterChange.Kind.VALUE, "all", 0, 1, 0.5, true, "the unit cube"))
        .toList();
  }

  /** A figure with a tolerance of a given standard deviation. */
  static Figure figure(String id, double value, double spread, Figure.Role role) {
    LocalDate day = LocalDate.of(2024, 12, 31);
    double half = spread * Math.sqrt(3);
    return new Figure(
        id, METRIC, day, day, value, value - half, value + half, "", day, role, "all");
  }
}
