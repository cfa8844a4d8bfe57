package loam.report.chart;

import java.util.Arrays;
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

  /** The same with room at either end for a dot that would be cut in half there. */
  Scale withRoomFor(double[] dots) {
    double room = 0.015 * (high - low);
    return new Scale(
        isNear(dots, low, room) ? low - room : low,
        isNear(dots, high, room) ? high + room : high,
        ticks,
        labels);
  }

  private static boolean isNear(double[] dots, double end, double room) {
    return Arrays.stream(dots).anyMatch(dot -> Math.abs(dot - end) < room);
  }

  /** A scale with a label at every tick. */
  static Scale labelledAtTicks(double low, double high, List<Label> labels) {
    return new Scale(low, high, labels.stream().map(Label::place).toList(), labels);
  }
}
