package loam.ecosystem;

import java.util.Arrays;

/** The numbers of one replication, metric by metric, month by month, as they are observed. */
final class Observations {
  private final MetricCatalogue catalogue;
  private final Horizon horizon;
  private double[] values = new double[0];

  Observations(MetricCatalogue catalogue, Horizon horizon) {
    this.catalogue = catalogue;
    this.horizon = horizon;
  }

  /** Begins a replication. */
  void begin() {
    values = new double[catalogue.size() * horizon.months()];
    for (int place = 0; place < catalogue.size(); place++) {
      int at = place * horizon.months();
      Arrays.fill(values, at, at + horizon.firstMonth(), Double.NaN);
    }
  }

  /** What another has observed so far is observed here. */
  void copyFrom(Observations other) {
    values = Arrays.copyOf(other.values, other.values.length);
  }

  /** All values, in the order of {@link Trajectory}. */
  double[] values() {
    return values;
  }

  /**
   * Reads a month off a submodel.
   *
   * @param place of the measure's metric in the catalogue
   */
  <S> void read(int place, Measure<S> measure, S submodel, int month) {
    int at = place * horizon.months() + month;
    if (!measure.yearly() || horizon.isYearEnd(month)) {
      values[at] = measure.reading().of(submodel, month);
    } else {
      values[at] = month == horizon.firstMonth() ? Double.NaN : values[at - 1];
    }
  }

  MetricCatalogue catalogue() {
    return catalogue;
  }

  double at(Metric metric, int month) {
    return values[catalogue.placeOf(metric) * horizon.months() + month];
  }

  /** Sum over the months that end with {@code month}; NaN if they begin before the start. */
  double sum(Metric metric, int month, int months) {
    if (month + 1 - horizon.firstMonth() < months) {
      return Double.NaN;
    }
    double sum = 0;
    for (int past = month + 1 - months; past <= month; past++) {
      sum += at(metric, past);
    }
    return sum;
  }
}
