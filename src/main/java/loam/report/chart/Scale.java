package loam.report.chart;

import java.util.List;

/**
 * What an axis shows.
 *
 * @param low value at the left or lower end
 * @param high value at the other end
 * @param ticks ascending values with a tick or a grid line
 * @param labels ascending, not always at ticks
 */
record Scale(double low, double high, List<Double> ticks, List<Label> labels) {
  Scale {
    ticks = List.copyOf(ticks);
    labels = List.copyOf(labels);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "low (%s) must be less than high (%s)".formatted(low, high));
    }
  }

  /** A scale with a label at every tick. */
  static Scale labelledAtTicks(double low, double high, List<Label> labels) {
    return new Scale(low, high, labels.stream().map(Label::place).toList(), labels);
  }
}
