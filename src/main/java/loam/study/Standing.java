package loam.study;

import java.util.Locale;
import loam.ecosystem.Metric;
import loam.language.English;
import loam.language.Phrase;
import loam.table.Described;

/**
 * How a scenario of a ranking stands.
 *
 * @param scenario its name
 * @param title what people call it
 * @param metric by which scenarios are ranked
 * @param replications that it took until its place was settled
 * @param mean of the metric over these replications, in the unit of its sum; NaN if it has none
 */
public record Standing(
    String scenario, String title, Metric metric, int replications, double mean, Place place) {

  /** The table of a ranking: {@code rank.csv}, {@code ranks} in SQL. */
  public static final Described<Standing> TABLE =
      Described.<Standing>as(
              "rank",
              "Scenarios, those that stayed longest first",
              "one scenario of a ranking, those that stayed longest first")
          .said(
              "scenario",
              "scenario",
              "name of the scenario",
              Standing::scenario,
              standing -> Phrase.verbatim(standing.title()))
          .key()
          .number("mean", "mean", "mean over these replications", Standing::unit, Standing::mean)
          .whole(
              "step",
              "replications",
              "1",
              "replications by which the standing was settled",
              Standing::replications)
          .said(
              "standing",
              "standing",
              "out, in (undecided), best, or tied: the best together with others that are the same"
                  + " to the bit",
              standing -> standing.place().id(),
              standing -> standing.place().said())
          .word("metric", "metric", "name of the metric, as in metrics", row -> row.metric().id())
          .detail()
          .word("unit", "unit", "unit of the row", Standing::unit)
          .detail();

  /** Where a scenario ends. */
  public enum Place {
    IN("still in"),
    OUT("out"),
    BEST("the best"),
    /** One of several that are the best and the same to the bit. */
    TIED("tied best");

    private final String words;

    Place(@English String words) {
      this.words = words;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    Phrase said() {
      return Phrase.name(words);
    }
  }

  private String unit() {
    return metric.unitOfSum();
  }
}
