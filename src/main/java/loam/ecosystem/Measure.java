package loam.ecosystem;

import loam.language.English;
import loam.language.Phrase;

/**
 * A metric and how its value is read off a submodel.
 *
 * @param yearly whether it is read at the ends of years only; other months repeat the last value,
 *     and before the first there is none
 * @param <S> state of the submodel that knows it
 */
public record Measure<S>(Metric metric, boolean yearly, Reading<S> reading) {
  /** Finds the value of a month that has ended. */
  @FunctionalInterface
  public interface Reading<S> {
    /**
     * The value, NaN if there is none.
     *
     * @param submodel as it is at the end of the month
     * @param month from 0
     */
    double of(S submodel, int month);
  }

  /** A metric that is read every month. */
  public static <S> Measure<S> of(
      String id,
      @English String label,
      @English String unit,
      Metric.Kind kind,
      @English String definition,
      Reading<S> reading) {
    return of(new Metric(id, Phrase.name(label), unit, kind, Phrase.name(definition)), reading);
  }

  /** A metric of a family that is read every month. */
  public static <S> Measure<S> of(Metric metric, Reading<S> reading) {
    return new Measure<>(metric, false, reading);
  }

  /** The same, read at the ends of years only. */
  public Measure<S> atYearEnds() {
    return new Measure<>(metric, true, reading);
  }
}
