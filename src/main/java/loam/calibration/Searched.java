package loam.calibration;

import java.util.List;

/**
 * What the search found.
 *
 * @param point the best point, in the unit cube
 * @param blocks objective of each block before and after
 */
public record Searched(double[] point, List<Block> blocks) {
  /** One block: sum of squared distances of its figures, in spreads. */
  public record Block(String name, int figures, double before, double after) {}

  public Searched {
    point = point.clone();
    blocks = List.copyOf(blocks);
  }

  @Override
  public double[] point() {
    return point.clone();
  }
}
