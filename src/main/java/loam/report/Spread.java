package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.report.chart.Band;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * How replications scatter over time: as bands where they are enough for them, else one by one.
 *
 * @param bands one for each level that exists at all dates; none if there is none of 80 %
 * @param paths every replication, if there is no band and more than one of them
 */
record Spread(List<Band> bands, List<double[]> paths) {
  private static final double LEAST = 0.8; // without this band there is none

  /**
   * Of samples, one for each date, in the order of the replications.
   *
   * @param levels of the bands
   */
  static Spread of(List<Sample> samples, Figures figures, double... levels) {
    List<Band> bands = new ArrayList<>();
    if (band(samples, figures, LEAST).isPresent()) {
      for (double level : levels) {
        band(samples, figures, level).ifPresent(bands::add);
      }
    }
    return new Spread(bands, bands.isEmpty() ? paths(samples, figures) : List.of());
  }

  /** Both ends of the band of a level on the last date. */
  Optional<String> at(double level) {
    return bands.stream()
        .filter(band -> band.level() == level)
        .findFirst()
        .map(
            band -> {
              double[] low = band.low();
              double[] high = band.high();
              return (Figures.shown(low[low.length - 1])
                      + "–"
                      + Figures.shown(high[high.length - 1]))
                  .replace('-', '−');
            });
  }

  /** The band of a level; nothing where replications are too few for it at any date. */
  static Optional<Band> band(List<Sample> samples, Figures figures, double level) {
    List<Interval> intervals =
        samples.stream().flatMap(sample -> sample.central(level).stream()).toList();
    return intervals.size() < samples.size() || samples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Band(
                level,
                intervals.stream().mapToDouble(of -> figures.scaled(of.low())).toArray(),
                intervals.stream().mapToDouble(of -> figures.scaled(of.high())).toArray()));
  }

  private static List<double[]> paths(List<Sample> samples, Figures figures) {
    int n = samples.isEmpty() ? 0 : samples.get(0).size();
    boolean areWhole = samples.stream().allMatch(sample -> sample.size() == n);
    double[][] byDate = samples.stream().map(Sample::inOrder).toArray(double[][]::new);
    return n < 2 || !areWhole
        ? List.of()
        : IntStream.range(0, n)
            .mapToObj(
                replication ->
                    IntStream.range(0, byDate.length)
                        .mapToDouble(date -> figures.scaled(byDate[date][replication]))
                        .toArray())
            .toList();
  }
}
