package loam.report.chart;

/** What one picture shows, in numbers and words. {@link ChartFiles} draws it. */
public sealed interface Chart
    permits BarChart,
        DistributionChart,
        FanChart,
        IntervalChart,
        MultiplesChart,
        ResponseChart,
        ScenariosChart,
        StackChart,
        TailChart {
  /** What is shown; not blank. */
  String title();

  /** How to read it, or empty. */
  String subtitle();

  /** Of all values; stands above the axis, or empty. */
  String unit();

  /** Sources and reservations in small type, or empty. */
  String footnote();
}
