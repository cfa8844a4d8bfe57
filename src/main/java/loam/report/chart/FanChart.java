package loam.report.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A projection over time with its uncertainty.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, e.g. {@code billion CNY}; stands above the axis, or empty
 * @param dates strictly ascending, at least two
 * @param median of all, or their mean; one finite value per date
 * @param bands in any order; none draws the line alone
 * @param paths single replications, drawn one by one where they are too few for bands; one finite
 *     value per date each
 * @param dating what stands behind and across it
 * @param points published figures, in any order
 * @param footnote sources and reservations in small type, or empty
 * @param isMean whether the line is the mean and not the median
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
public record FanChart(
    String title,
    String subtitle,
    String unit,
    List<LocalDate> dates,
    double[] median,
    List<Band> bands,
    List<double[]> paths,
    Dating dating,
    List<PublishedPoint> points,
    String footnote,
    boolean isMean)
    implements Chart {

  public FanChart {
    dates = List.copyOf(dates);
    median = median.clone();
    bands = List.copyOf(bands);
    paths = paths.stream().map(double[]::clone).toList();
    points = List.copyOf(points);
    if (title.isBlank()) {
      throw new IllegalArgumentException("title is blank");
    }
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty: no dates".formatted(title));
    }
    if (dates.size() == 1) {
      throw new IllegalArgumentException(
          "the chart \"%s\" has one date, but a line needs two".formatted(title));
    }
    for (int i = 1; i < dates.size(); i++) {
      if (!dates.get(i - 1).isBefore(dates.get(i))) {
        throw new IllegalArgumentException(
            "dates must ascend, but %s is followed by %s"
                .formatted(dates.get(i - 1), dates.get(i)));
      }
    }
    if (median.length != dates.size() || !Arrays.stream(median).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "median must have %d finite values, but is %s"
              .formatted(dates.size(), Arrays.toString(median)));
    }
    int width = dates.size();
    if (paths.stream().anyMatch(path -> path.length != width)) {
      throw new IllegalArgumentException("a path has not %d values".formatted(width));
    }
    for (Band band : bands) {
      if (band.low().length != dates.size()) {
        throw new IllegalArgumentException(
            "band %s has %d values, but there are %d dates"
                .formatted(band.level(), band.low().length, dates.size()));
      }
    }
  }

  /** A chart of medians. */
  public FanChart(
      String title,
      String subtitle,
      String unit,
      List<LocalDate> dates,
      double[] median,
      List<Band> bands,
      List<double[]> paths,
      Dating dating,
      List<PublishedPoint> points,
      String footnote) {
    this(title, subtitle, unit, dates, median, bands, paths, dating, points, footnote, false);
  }

  /** The same with another title. */
  public FanChart titled(String other) {
    return new FanChart(
        other, subtitle, unit, dates, median, bands, paths, dating, points, footnote, isMean);
  }

  /** A chart without single paths. */
  public FanChart(
      String title,
      String subtitle,
      String unit,
      List<LocalDate> dates,
      double[] median,
      List<Band> bands,
      Dating dating,
      List<PublishedPoint> points,
      String footnote) {
    this(
        title, subtitle, unit, dates, median, bands, List.<double[]>of(), dating, points, footnote);
  }

  /** A chart without marks or eras. */
  public FanChart(
      String title,
      String subtitle,
      String unit,
      List<LocalDate> dates,
      double[] median,
      List<Band> bands,
      Optional<LocalDate> projectionFrom,
      List<PublishedPoint> points,
      String footnote) {
    this(
        title,
        subtitle,
        unit,
        dates,
        median,
        bands,
        Dating.projection(projectionFrom),
        points,
        footnote);
  }

  @Override
  public double[] median() {
    return median.clone();
  }

  @Override
  public List<double[]> paths() {
    return paths.stream().map(double[]::clone).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FanChart chart
        && title.equals(chart.title)
        && subtitle.equals(chart.subtitle)
        && unit.equals(chart.unit)
        && dates.equals(chart.dates)
        && Arrays.equals(median, chart.median)
        && bands.equals(chart.bands)
        && Arrays.deepEquals(paths.toArray(), chart.paths.toArray())
        && dating.equals(chart.dating)
        && points.equals(chart.points)
        && footnote.equals(chart.footnote)
        && isMean == chart.isMean;
  }

  @Override
  public int hashCode() {
    return 31 * title.hashCode() + Arrays.hashCode(median);
  }
}
