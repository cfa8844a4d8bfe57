package loam.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.language.RefusedException;
import loam.stats.Sample;

/**
 * Parameter vectors that the published figures do not rule out, equally likely and in a fixed
 * order: what is not known about a city. A calibration makes it.
 *
 * @param name file that holds it
 * @param sha256 of that file
 * @param axes what each coordinate changes
 * @param vectors at least one, each with a number for every axis
 */
public record Posterior(String name, String sha256, List<Axis> axes, List<List<Double>> vectors) {
  /** How many replications in a row share a vector. */
  public static final int REPLICATIONS_EACH = 2;

  /** A parameter that differs between the vectors, and how. */
  public record Axis(String parameter, ParameterChange.Kind kind) {}

  public Posterior {
    axes = List.copyOf(axes);
    vectors = vectors.stream().map(List::copyOf).toList();
    int size = axes.size();
    if (vectors.isEmpty() || vectors.stream().anyMatch(vector -> vector.size() != size)) {
      throw new RefusedException("a posterior needs at least one vector of %d numbers", size);
    }
  }

  /**
   * The vector of a replication: the first two replications share the first, and so on; after the
   * last vector the first follows.
   *
   * @param replication from 1
   * @return from 0
   */
  public int vectorOf(int replication) {
    return (replication - 1) / REPLICATIONS_EACH % vectors.size();
  }

  /** How many vectors so many replications have. */
  public int vectorsOf(int replications) {
    int begun = (replications + REPLICATIONS_EACH - 1) / REPLICATIONS_EACH;
    return Math.min(begun, vectors.size());
  }

  /** What a vector, counted from 0, changes. */
  public List<ParameterChange> changes(int vector) {
    List<ParameterChange> changes = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      Axis of = axes.get(axis);
      changes.add(new ParameterChange(of.parameter(), of.kind(), vectors.get(vector).get(axis)));
    }
    return changes;
  }

  /**
   * The outcomes of replications by vector, as far as each vector has both of its replications.
   *
   * @param outcomes in order of the replications, from the first
   * @return [vector][replication]
   */
  public double[][] byVector(double[] outcomes) {
    int complete = Math.min(outcomes.length / REPLICATIONS_EACH, vectors.size());
    double[][] rows = new double[complete][];
    for (int row = 0; row < complete; row++) {
      int first = row * REPLICATIONS_EACH;
      rows[row] = Arrays.copyOfRange(outcomes, first, first + REPLICATIONS_EACH);
    }
    return rows;
  }

  /** The values that the vectors give one parameter, or the factors; nothing if they do not. */
  public Optional<Sample> marginal(String parameter) {
    return axes.stream()
        .filter(axis -> axis.parameter().equals(parameter))
        .findFirst()
        .map(axes::indexOf)
        .map(at -> Sample.of(vectors.stream().mapToDouble(vector -> vector.get(at)).toArray()));
  }

  /** Whether the numbers for a parameter multiply its value. */
  public boolean isFactor(String parameter) {
    return axes.contains(new Axis(parameter, ParameterChange.Kind.FACTOR));
  }

  /** Names of the parameters, for people. */
  public String parameters() {
    return axes.stream().map(Axis::parameter).collect(Collectors.joining(", "));
  }
}
