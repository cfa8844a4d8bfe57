package loam.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a quadratic in the coordinates of a point: each coordinate and its square, and the
 * products of two coordinates of one block. Blocks hardly interact, so that products across them
 * would cost points and tell nothing.
 */
final class Features {
  private final int dimension;
  private final List<int[]> products = new ArrayList<>();

  /** Terms for coordinates that belong to some blocks. */
  Features(List<String> blocks) {
    this.dimension = blocks.size();
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < i; j++) {
        if (blocks.get(i).equals(blocks.get(j))) {
          products.add(new int[] {i, j});
        }
      }
    }
  }

  /** How many there are. */
  int size() {
    return 2 * dimension + products.size();
  }

  /** Their values at a point of the unit cube, each between −1 and 1. */
  double[] at(double[] point) {
    double[] terms = new double[size()];
    for (int i = 0; i < dimension; i++) {
      terms[i] = centred(point[i]);
      terms[dimension + i] = terms[i] * terms[i];
    }
    for (int k = 0; k < products.size(); k++) {
      int[] pair = products.get(k);
      terms[2 * dimension + k] = terms[pair[0]] * terms[pair[1]];
    }
    return terms;
  }

  private static double centred(double unit) {
    return 2 * unit - 1;
  }
}
