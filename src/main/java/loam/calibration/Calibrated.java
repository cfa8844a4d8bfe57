package loam.calibration;

import java.util.List;
import java.util.stream.IntStream;
import loam.city.ParameterChange;
import loam.city.Posterior;

/**
 * What a calibration leaves.
 *
 * @param plan what was asked
 * @param searched the best point of the search
 * @param vectors points that the figures do not rule out, in a fixed order without a trend
 * @param tried how many were simulated for that
 * @param points how many points were simulated in all
 */
public record Calibrated(
    CalibrationPlan plan, Searched searched, List<Vector> vectors, int tried, int points) {
  /**
   * One of them.
   *
   * @param point in the unit cube
   * @param outcomes [replication][figure]
   */
  public record Vector(double[] point, double[][] outcomes) {
    public Vector {
      point = point.clone();
    }

    @Override
    public double[] point() {
      return point.clone();
    }

    @Override
    public double[][] outcomes() {
      return outcomes.clone();
    }
  }

  public Calibrated {
    vectors = List.copyOf(vectors);
  }

  /** The vectors as numbers of parameters. */
  public List<List<Double>> numbers() {
    return vectors.stream().map(vector -> numbers(vector.point())).toList();
  }

  /** The numbers of parameters at a point. */
  public List<Double> numbers(double[] point) {
    return IntStream.range(0, plan.dimension())
        .mapToObj(i -> plan.parameters().get(i).at(point[i]).number())
        .toList();
  }

  /** What the coordinates of the vectors change. */
  public List<Posterior.Axis> axes() {
    return plan.parameters().stream()
        .map(parameter -> new Posterior.Axis(parameter.parameter(), parameter.kind()))
        .toList();
  }

  /** What the best point of the search changes. */
  public List<ParameterChange> best() {
    double[] point = searched.point();
    return IntStream.range(0, plan.dimension())
        .mapToObj(i -> plan.parameters().get(i).at(point[i]))
        .toList();
  }

  /** All outcomes of a figure: of each vector, one replication after the other. */
  public double[] outcomes(int figure) {
    return vectors.stream()
        .flatMap(vector -> java.util.Arrays.stream(vector.outcomes()))
        .mapToDouble(outcomes -> outcomes[figure])
        .toArray();
  }
}
