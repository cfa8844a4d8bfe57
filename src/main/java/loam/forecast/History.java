package loam.forecast;

import java.util.Arrays;

/**
 * What was published of one quantity above 0, in order of time.
 *
 * @param years the times of the observations in years, e.g. 2024.5, ascending
 * @param values one for each, above 0, in the unit of the quantity
 */
public record History(double[] years, double[] values) {
  public History {
    years = years.clone();
    values = values.clone();
    if (years.length != values.length) {
      throw new IllegalArgumentException(
          "%d years, but %d values".formatted(years.length, values.length));
    }
    for (int i = 0; i < years.length; i++) {
      if (!Double.isFinite(years[i]) || (i > 0 && years[i] <= years[i - 1])) {
        throw new IllegalArgumentException(
            "years must be finite and ascend: " + Arrays.toString(years));
      }
      if (!(values[i] > 0 && Double.isFinite(values[i]))) {
        throw new IllegalArgumentException(
            "values[%d] (%s) must be finite and above 0".formatted(i, values[i]));
      }
    }
  }

  /** Whether all of it lies before a time, in years; none does not. */
  public boolean isBefore(double year) {
    return size() > 0 && lastYear() < year;
  }

  int size() {
    return years.length;
  }

  double year(int index) {
    return years[index];
  }

  double lastYear() {
    return years[size() - 1];
  }

  /** The logarithm of a value. */
  double log(int index) {
    return StrictMath.log(values[index]);
  }

  double lastLog() {
    return log(size() - 1);
  }

  /**
   * Logarithms of the last observations that follow one another by a year, within a quarter.
   *
   * @return at least one if there is any observation
   */
  double[] yearly() {
    int first = Math.max(0, size() - 1);
    while (first > 0 && Math.abs(year(first) - year(first - 1) - 1) <= 0.25) {
      first--;
    }
    double[] logs = new double[size() - first];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = log(first + i);
    }
    return logs;
  }
}
