package loam.report.chart;

import java.util.List;

/** What an axis shows: from {@code low} to {@code high}, with ticks in ascending order. */
record Scale(double low, double high, List<Tick> ticks) {
  Scale {
    ticks = List.copyOf(ticks);
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "low (%s) must be less than high (%s)".formatted(low, high));
    }
  }
}
