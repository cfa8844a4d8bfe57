package loam.calibration;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Ridge regression of several outcomes on the same terms; for each outcome the ridge is the one
 * that predicts left-out points best.
 *
 * @see "A. E. Hoerl, R. W. Kennard, Ridge Regression (1970); D. M. Allen, The Relationship between
 *     Variable Selection and Data Augmentation and a Method for Prediction (1974)"
 */
final class Regression {
  private static final double[] RIDGES = {1e-6, 1e-3, 0.01, 0.1, 1, 3, 10, 30, 100, 1000};

  private final double[] centres;
  private final double[][] u;
  private final double[] s;
  private final RealMatrix v;

  /** A fitted outcome: intercept, slopes, and mean square error at left-out points. */
  record Fit(double intercept, double[] slopes, double error) {
    double at(double[] terms) {
      double sum = intercept;
      for (int k = 0; k < slopes.length; k++) {
        sum += slopes[k] * terms[k];
      }
      return sum;
    }
  }

  /** Prepares for terms of points, one row each. */
  Regression(List<double[]> rows) {
    int columns = rows.get(0).length;
    this.centres = new double[columns];
    for (double[] row : rows) {
      for (int k = 0; k < columns; k++) {
        centres[k] += row[k] / rows.size();
      }
    }
    double[][] centred =
        rows.stream()
            .map(
                row -> {
                  double[] copy = row.clone();
                  Arrays.setAll(copy, k -> row[k] - centres[k]);
                  return copy;
                })
            .toArray(double[][]::new);
    SingularValueDecomposition parts =
        new SingularValueDecomposition(new Array2DRowRealMatrix(centred, false));
    this.u = parts.getU().getData();
    this.s = parts.getSingularValues();
    this.v = parts.getV();
  }

  /** Fits an outcome, one number for each row. */
  Fit fit(double[] outcome) {
    double mean = Arrays.stream(outcome).average().orElse(0);
    double[] projected = new double[s.length];
    for (int i = 0; i < outcome.length; i++) {
      for (int k = 0; k < s.length; k++) {
        projected[k] += u[i][k] * (outcome[i] - mean);
      }
    }
    double ridge = RIDGES[0];
    double least = Double.POSITIVE_INFINITY;
    for (double candidate : RIDGES) {
      double error = leftOut(outcome, mean, projected, candidate);
      if (error < least) {
        least = error;
        ridge = candidate;
      }
    }
    double[] slopes = slopes(projected, ridge);
    double intercept = mean;
    for (int k = 0; k < slopes.length; k++) {
      intercept -= slopes[k] * centres[k];
    }
    return new Fit(intercept, slopes, least);
  }

  private double[] slopes(double[] projected, double ridge) {
    double[] scaled = new double[s.length];
    Arrays.setAll(scaled, k -> s[k] * projected[k] / (s[k] * s[k] + ridge));
    return v.operate(scaled);
  }

  /** Mean square of the errors at points left out one by one. */
  private double leftOut(double[] outcome, double mean, double[] projected, double ridge) {
    double sum = 0;
    for (int i = 0; i < outcome.length; i++) {
      double fitted = mean;
      double leverage = 1.0 / outcome.length;
      for (int k = 0; k < s.length; k++) {
        double kept = s[k] * s[k] / (s[k] * s[k] + ridge);
        fitted += u[i][k] * kept * projected[k];
        leverage += u[i][k] * u[i][k] * kept;
      }
      double error = (outcome[i] - fitted) / Math.max(1e-6, 1 - leverage);
      sum += error * error;
    }
    return sum / outcome.length;
  }
}
