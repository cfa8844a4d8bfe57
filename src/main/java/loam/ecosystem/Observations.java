package loam.ecosystem;

/** The numbers of one replication, metric by metric, month by month, as they are observed. */
final class Observations {
  private static final int METRICS = Metric.all().size();

  private final Horizon horizon;
  private double[] values = new double[0];

  Observations(Horizon horizon) {
    this.horizon = horizon;
  }

  /** Begins a replication. */
  void begin() {
    values = new double[METRICS * horizon.months()];
  }

  /** All values, in the order of {@link Trajectory}. */
  double[] values() {
    return values;
  }

  /** Medians, shares and sums over firms are taken at year ends and held until the next. */
  boolean isYearEnd(int month) {
    return month % 12 == 11 && horizon.isComplete(month);
  }

  void put(Metric metric, int month, double value) {
    values[metric.ordinal() * horizon.months() + month] = value;
  }

  /** Puts a value that counts at year ends only; other months repeat the last one, at first NaN. */
  void putYearly(Metric metric, int month, double atYearEnd) {
    if (isYearEnd(month)) {
      put(metric, month, atYearEnd);
    } else {
      put(metric, month, month == 0 ? Double.NaN : at(metric, month - 1));
    }
  }

  double at(Metric metric, int month) {
    return values[metric.ordinal() * horizon.months() + month];
  }

  /** Sum over the months that end with {@code month}; NaN if they begin before the start. */
  double sum(Metric metric, int month, int months) {
    if (month + 1 < months) {
      return Double.NaN;
    }
    double sum = 0;
    for (int past = month + 1 - months; past <= month; past++) {
      sum += at(metric, past);
    }
    return sum;
  }

  static Metric after(Metric metric, int places) {
    return Metric.all().get(metric.ordinal() + places);
  }
}
