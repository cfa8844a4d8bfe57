package loam.report;

import java.util.Arrays;
import java.util.List;
import loam.report.chart.Band;
import loam.stats.ChanceAlone;
import loam.stats.Sample;

/**
 * What chance alone would make of a fan in which several replications in a row share parameters.
 */
final class ChanceBands {
  private static final double LEVEL = 0.8;

  private ChanceBands() {}

  /**
   * One band of 80 %; none if no two replications share their parameters, or all do.
   *
   * @param samples one per date of the fan, in the order of the replications
   * @param each how many replications in a row share their parameters
   */
  static List<Band> of(List<Sample> samples, int each, Figures figures) {
    boolean split = each > 1 && samples.stream().allMatch(sample -> sample.size() >= 2 * each);
    if (!split) {
      return List.of();
    }
    return Spread.band(
            samples.stream().map(of -> ChanceAlone.of(groups(of.inOrder(), each))).toList(),
            figures,
            LEVEL)
        .stream()
        .toList();
  }

  private static double[][] groups(double[] outcomes, int each) {
    double[][] groups = new double[outcomes.length / each][];
    Arrays.setAll(groups, i -> Arrays.copyOfRange(outcomes, i * each, (i + 1) * each));
    return groups;
  }
}
