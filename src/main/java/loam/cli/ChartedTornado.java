package loam.cli;

import java.util.function.UnaryOperator;
import loam.report.SensitivityCharts.About;
import loam.store.StoredTornado;

/** What a stored tornado is about. */
final class ChartedTornado {
  private ChartedTornado() {}

  static About about(StoredTornado stored, UnaryOperator<String> names) {
    return new About(
        stored.metric(),
        stored.date(),
        names.apply(stored.scenario()),
        names.apply(stored.reference()));
  }
}
