package loam.cli;

import loam.report.SensitivityCharts.About;
import loam.store.StoredTornado;

/** What a stored tornado is about. */
final class ChartedTornado {
  private ChartedTornado() {}

  static About about(StoredTornado stored) {
    return new About(stored.metric(), stored.date(), stored.scenario(), stored.reference());
  }
}
