package loam.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Charts to test with. */
final class Charts {
  static final List<LocalDate> DATES =
      IntStream.rangeClosed(2019, 2030).mapToObj(year -> LocalDate.of(year, 12, 31)).toList();

  private Charts() {}

  /** Everything that a fan chart can have. */
  static FanChart full() {
    return new FanChart(
        "High-tech firms in the city",
        "200 replications of the base scenario",
        "thousand firms",
        DATES,
        growth(1),
        List.of(band(0.9, 0.3), band(0.5, 0.1), band(0.8, 0.2)),
        Optional.of(LocalDate.of(2024, 12, 31)),
        List.of(
            new PublishedPoint(
                LocalDate.of(2020, 12, 31), 1.1, Relation.EQUAL, false, "Yearbook 2021"),
            new PublishedPoint(LocalDate.of(2021, 12, 31), 1.3, Relation.ABOUT, false, "a speech"),
            new PublishedPoint(
                LocalDate.of(2022, 12, 31), 1.2, Relation.AT_LEAST, false, "a report"),
            new PublishedPoint(LocalDate.of(2023, 12, 31), 1.9, Relation.AT_MOST, false, "a plan"),
            new PublishedPoint(
                LocalDate.of(2026, 12, 31), 1.6, Relation.AT_LEAST, true, "a later report")),
        "Sources: invented for this test; ≥ means “at least”.");
  }

  static FanChart titled(String title) {
    return new FanChart(
        title, "", "", DATES, growth(1), List.of(), Optional.empty(), List.of(), "");
  }

  static FanChart with(PublishedPoint... points) {
    return new FanChart(
        "Points", "", "", DATES, growth(1), List.of(), Optional.empty(), List.of(points), "");
  }

  private static Band band(double level, double width) {
    return new Band(level, growth(1 - width), growth(1 + width));
  }

  private static double[] growth(double factor) {
    return IntStream.range(0, DATES.size()).mapToDouble(i -> factor + 0.125 * i).toArray();
  }
}
