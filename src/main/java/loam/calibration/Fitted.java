package loam.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import loam.stats.Sample;

/**
 * A figure beside what the vectors make of it.
 *
 * @param mean over vectors and replications
 * @param low lower end of the 80 % predictive interval, chance and parameters together; NaN for too
 *     few outcomes
 * @param high upper end
 */
public record Fitted(Figure figure, double mean, double low, double high) {
  /** All figures, held-out ones too; those that the model cannot tell are left out. */
  public static List<Fitted> all(Calibrated calibrated) {
    List<Fitted> all = new ArrayList<>();
    for (int i = 0; i < calibrated.plan().figures().size(); i++) {
      double[] outcomes = calibrated.outcomes(i);
      if (Arrays.stream(outcomes).allMatch(Double::isFinite)) {
        Sample sample = Sample.of(outcomes);
        all.add(
            new Fitted(
                calibrated.plan().figures().get(i),
                sample.mean(),
                sample.quantile(0.1),
                sample.quantile(0.9)));
      }
    }
    return all;
  }

  /** Whether the mean lies within the tolerance. */
  public boolean isMet() {
    return mean >= figure.low() && mean <= figure.high();
  }
}
