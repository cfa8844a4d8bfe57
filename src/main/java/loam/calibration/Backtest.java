package loam.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import loam.city.City;
import loam.stats.EnsembleForecast;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * How well projections did on figures that were published after they could have been made: a
 * calibration that knows what was published by a day, beside forecasts without a model.
 *
 * @param asOf last day that was known
 * @param fitted how many figures the calibration had
 * @param vectors how many parameter vectors made the projections
 * @param scores of all later figures
 */
public record Backtest(LocalDate asOf, int fitted, int vectors, List<Scored> scores) {
  private static final double[] LEVELS = {0.5, 0.8, 0.9};

  public Backtest {
    scores = List.copyOf(scores);
  }

  /**
   * A later figure.
   *
   * @param median of the projections
   * @param eighty holds one more of them in 80 % of all cases; none for too few
   * @param ninety likewise in 90 %
   * @param crps continuous ranked probability score, in the unit of the figure
   * @param weightedInterval weighted interval score of the middle 50, 80 and 90 %
   * @param last what the last known figure of the metric would have said; nothing without one
   * @param trend what a line through all known ones would have said
   */
  public record Scored(
      Figure figure,
      double median,
      Optional<Interval> eighty,
      Optional<Interval> ninety,
      double crps,
      double weightedInterval,
      OptionalDouble last,
      OptionalDouble trend) {
    /** Whether an interval holds the figure. */
    public boolean isIn(Optional<Interval> interval) {
      return interval.map(of -> of.contains(figure.centre())).orElse(false);
    }

    /** Median less figure, as a share of the figure. */
    public double bias() {
      return (median - figure.centre()) / figure.centre();
    }

    /** Error of a forecast without a model; its CRPS, since it is one number. */
    public OptionalDouble error(OptionalDouble forecast) {
      return forecast.isPresent()
          ? OptionalDouble.of(Math.abs(forecast.getAsDouble() - figure.centre()))
          : OptionalDouble.empty();
    }
  }

  /**
   * Scores what a calibration as of a day projected.
   *
   * @param vectors most vectors to use, the first ones
   * @param isForeseeable false for figures that rest on policy that was announced later
   */
  public static Backtest of(
      Calibrated calibrated, LocalDate asOf, int vectors, Predicate<Figure> isForeseeable) {
    List<Calibrated.Vector> used =
        calibrated.vectors().subList(0, Math.min(vectors, calibrated.vectors().size()));
    List<Figure> figures = calibrated.plan().figures();
    List<Scored> scores = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      double[] outcomes = outcomes(used, i);
      boolean isScored =
          figure.published().isAfter(asOf)
              && isForeseeable.test(figure)
              && Arrays.stream(outcomes).allMatch(Double::isFinite);
      if (isScored) {
        scores.add(score(figure, outcomes, new NaiveForecast(figure.metric(), figures, asOf)));
      }
    }
    return new Backtest(asOf, calibrated.plan().fitted().length, used.size(), scores);
  }

  private static double[] outcomes(List<Calibrated.Vector> vectors, int figure) {
    return vectors.stream()
        .flatMap(vector -> Arrays.stream(vector.outcomes()))
        .mapToDouble(outcomes -> outcomes[figure])
        .toArray();
  }

  private static Scored score(Figure figure, double[] outcomes, NaiveForecast naive) {
    EnsembleForecast forecast = EnsembleForecast.of(outcomes);
    double observed = figure.centre();
    return new Scored(
        figure,
        Sample.of(outcomes).quantile(0.5),
        forecast.central(LEVELS[1]),
        forecast.central(LEVELS[2]),
        forecast.fairCrps(observed),
        forecast.weightedIntervalScore(observed, LEVELS),
        naive.lastValue(),
        naive.linearTrend(NaiveForecast.middle(figure)));
  }

  /** The projections beside benchmarks, which see what had been published of the city by then. */
  public Contest contest(City city) {
    return Contest.of(
        city,
        asOf,
        scores.stream()
            .map(
                one ->
                    new Contest.Said(
                        one.figure().id(),
                        one.figure().metric(),
                        one.figure().from(),
                        one.figure().until(),
                        one.figure().centre(),
                        one.eighty(),
                        one.ninety(),
                        one.weightedInterval(),
                        one.crps()))
            .toList());
  }

  /** How many figures lie in the middle 80 %. */
  public long inEighty() {
    return scores.stream().filter(one -> one.isIn(one.eighty())).count();
  }

  /** How many figures lie in the middle 90 %. */
  public long inNinety() {
    return scores.stream().filter(one -> one.isIn(one.ninety())).count();
  }

  /** Figures for which there is a forecast without a model. */
  public List<Scored> against(Function<Scored, OptionalDouble> naive) {
    return scores.stream().filter(one -> naive.apply(one).isPresent()).toList();
  }

  /** How many of them the projections were nearer to, by CRPS. */
  public long won(Function<Scored, OptionalDouble> naive) {
    return against(naive).stream()
        .filter(one -> one.crps() < one.error(naive.apply(one)).orElseThrow())
        .count();
  }
}
