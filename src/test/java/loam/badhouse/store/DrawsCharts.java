package loam.badhouse.store;

import org.jfree.chart.util.Rotation;

/** Knows the chart library outside report.chart. */
final class DrawsCharts {
  private DrawsCharts() {}

  static double factor() {
    return Rotation.CLOCKWISE.getFactor();
  }
}
