package loam.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.city.Target;
import loam.cli.result.ChartChoice;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.report.Ran;

/**
 * Why results have nothing of a kind of chart, and what would do.
 *
 * @param runs of which charts were asked; empty if of a comparison
 * @param metric that was asked for
 */
public record NothingToDraw(List<Ran> runs, Optional<Metric> metric) {
  public NothingToDraw {
    runs = List.copyOf(runs);
  }

  /** Why, for one kind of chart or the usual set. */
  public Phrase phrase(Optional<ChartChoice> choice) {
    return choice.map(this::of).orElseGet(this::ofAll);
  }

  private Phrase ofAll() {
    return metric
        .map(NothingToDraw::onTwoDates)
        .orElseGet(() -> Phrase.of("there is nothing to draw: run it to a later --end"));
  }

  private Phrase of(ChartChoice kind) {
    return switch (kind) {
      case FAN, MULTIPLES, DIFFERENCE -> ofAll();
      case SCOREBOARD -> scoreboard();
      case STACK ->
          Phrase.of(
              "there is nothing to draw: stack takes innovative SMEs, specialised SMEs and little giants at the ends of two months; run it to a later --end, or draw titles of another ladder with --kind fan --metric METRIC");
      case FUNNEL ->
          Phrase.of(
              "there is nothing to draw: funnel takes rounds of the first stage, from the calibration date on or, in a run that ends before, from its start; run it to a later --end");
      case DISTRIBUTION ->
          Phrase.of(
              "there is nothing to draw: %s has no value on that day in any replication; choose another --date or --metric",
              metric.orElse(Metric.UNICORNS).id());
      case TAIL ->
          Phrase.of(
              "there is nothing to draw: tail takes two unicorns or more in the median replication; choose a later --date, or run it to a later --end");
      case FOREST ->
          metric
              .map(
                  one ->
                      Phrase.of(
                          "there is nothing to draw: the comparison has no difference of %s on that day; comparison.csv lists what it has, and loam compare --metric %s adds it",
                          one.id(), one.id()))
              .orElseGet(NothingToDraw::unmoved);
      case WATERFALL ->
          Phrase.of(
              "there is nothing to draw: no firm of the ledger has an outcome more or less under the policy; --kind forest draws its effects");
      case LEVERAGE ->
          Phrase.of(
              "there is nothing to draw: no government money is in rounds by that day; choose a later --date, or --kind forest");
      case TORNADO -> unmoved();
    };
  }

  private static Phrase unmoved() {
    return Phrase.of(
        "there is nothing to draw: nothing differs by that day; choose a later --date, or compare to a later --end");
  }

  private static Phrase onTwoDates(Metric metric) {
    return Phrase.of(
        "there is nothing to draw: %s has values at the ends of fewer than two months; run it to a later --end, or choose another --metric",
        metric.id());
  }

  private Phrase scoreboard() {
    City city = runs.get(0).scenario().city();
    LocalDate end = runs.get(0).scenario().plan().end();
    return city.targets().stream()
        .flatMap(
            target ->
                target.role() instanceof Target.Scored scored
                    ? Optional.of(scored.until()).stream()
                    : Optional.<LocalDate>empty().stream())
        .min(LocalDate::compareTo)
        .map(
            first ->
                Phrase.of(
                    "there is nothing to draw: the run ends on %s, and the first published figure that it could miss is of %s; run it to a later --end",
                    end, first))
        .orElseGet(
            () ->
                Phrase.of(
                    "there is nothing to draw: no published figure of %s is one that a run could miss; targets.yaml names such figures",
                    city.name()));
  }
}
