package loam.report.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Several scenarios over time in one frame.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param dates strictly ascending, at least two
 * @param scenarios at least one
 * @param dating what stands behind and across it
 * @param points published figures, in any order
 * @param footnote sources and reservations in small type, or empty
 */
public record ScenariosChart(
    String title,
    String subtitle,
    String unit,
    List<LocalDate> dates,
    List<Line> scenarios,
    Dating dating,
    List<PublishedPoint> points,
    String footnote)
    implements Chart {
  public ScenariosChart {
    dates = List.copyOf(dates);
    scenarios = List.copyOf(scenarios);
    points = List.copyOf(points);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty: no scenario".formatted(title));
    }
    for (Line line : scenarios) {
      line.check(title, dates);
    }
  }

  /** The same with another title. */
  public ScenariosChart titled(String other) {
    return new ScenariosChart(other, subtitle, unit, dates, scenarios, dating, points, footnote);
  }

  /**
   * One scenario.
   *
   * @param label for the legend
   * @param median one finite value per date
   * @param bands none or one, the same level in all scenarios
   * @param paths single replications, where they are too few for a band
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
  public record Line(String label, double[] median, List<Band> bands, List<double[]> paths) {
    public Line {
      median = median.clone();
      bands = List.copyOf(bands);
      paths = paths.stream().map(double[]::clone).toList();
    }

    /** One without single paths. */
    public Line(String label, double[] median, List<Band> bands) {
      this(label, median, bands, List.of());
    }

    @Override
    public List<double[]> paths() {
      return paths.stream().map(double[]::clone).toList();
    }

    @Override
    public double[] median() {
      return median.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Line line
          && label.equals(line.label)
          && Arrays.equals(median, line.median)
          && bands.equals(line.bands)
          && Arrays.deepEquals(paths.toArray(), line.paths.toArray());
    }

    @Override
    public int hashCode() {
      return 31 * label.hashCode() + Arrays.hashCode(median);
    }

    /** The same demands as on a fan. */
    private void check(String title, List<LocalDate> dates) {
      var fan = new FanChart(title, "", "", dates, median, bands, Dating.NONE, List.of(), "");
      if (fan.bands().size() > 1) {
        throw new IllegalArgumentException("%s has %d bands".formatted(label, bands.size()));
      }
    }
  }
}
