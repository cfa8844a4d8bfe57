package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * What the figures say about one parameter: the middle 80 % before and after.
 *
 * @param prior of the range, all of it equally likely
 * @param posterior of the vectors that the figures do not rule out; the whole range where they are
 *     too few to say
 * @param median of these vectors
 */
public record Identified(
    FreeParameter parameter, Interval prior, Interval posterior, double median) {
  private static final double LEVEL = 0.8;
  private static final double INFORMED = 0.7;
  private static final double HARDLY = 0.9;

  /** How much the figures inform a parameter. */
  public enum Verdict {
    INFORMED,
    WEAKLY,
    NOT
  }

  /** All parameters of a calibration, in their order. */
  public static List<Identified> all(Calibrated calibrated) {
    List<Identified> all = new ArrayList<>();
    for (int i = 0; i < calibrated.plan().dimension(); i++) {
      int coordinate = i;
      FreeParameter parameter = calibrated.plan().parameters().get(i);
      Sample sample =
          Sample.of(
              calibrated.numbers().stream()
                  .mapToDouble(vector -> vector.get(coordinate))
                  .toArray());
      double tail = (1 - LEVEL) / 2 * (parameter.high() - parameter.low());
      all.add(
          new Identified(
              parameter,
              new Interval(parameter.low() + tail, parameter.high() - tail),
              sample.central(LEVEL).orElse(new Interval(parameter.low(), parameter.high())),
              sample.quantile(0.5)));
    }
    return all;
  }

  /** Width after over width before: 1 where the figures say nothing. */
  public double ratio() {
    return posterior.halfWidth() / prior.halfWidth();
  }

  /** In a word: a width of up to 0.7 of the prior's counts as informed, above 0.9 as not. */
  public Verdict verdict() {
    return verdict(ratio());
  }

  /** The same of a width over that before. */
  public static Verdict verdict(double ratio) {
    return ratio <= INFORMED ? Verdict.INFORMED : ratio <= HARDLY ? Verdict.WEAKLY : Verdict.NOT;
  }
}
