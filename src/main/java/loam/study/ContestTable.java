package loam.study;

import java.util.Optional;
import loam.calibration.Contest;
import loam.calibration.Contest.Tally;
import loam.forecast.Benchmark;
import loam.language.Language;
import loam.language.Phrase;
import loam.table.Described;
import loam.table.Filled;

/** The table of a backtest's model beside benchmarks that had the same history. */
public final class ContestTable {
  /** {@code contest.csv}. */
  public static final Described<?> CONTEST = contest();

  private ContestTable() {}

  private static Described<Tally> contest() {
    return Described.<Tally>as(
            "contest",
            "Coverage and scores beside forecasts without a model, each with its own intervals",
            "one forecaster of a group of figures, and the model on the same figures")
        .said(
            "group",
            "figures",
            "family or year of the figures",
            row -> row.group().in(Language.ENGLISH),
            Tally::group)
        .key()
        .said(
            "by",
            "forecast by",
            "the model or a benchmark",
            row -> name(row.by()).in(Language.ENGLISH),
            row -> name(row.by()))
        .key()
        .whole("n", "n", "1", "how many figures it had a history for", Tally::figures)
        .whole("in80", "in 80 %", "1", "how many its 80 % interval holds", Tally::inEighty)
        .whole("in90", "in 90 %", "1", "how many its 90 % interval holds", Tally::inNinety)
        .number(
            "width",
            "width of 80 %",
            "fraction",
            "mean width of its 80 % interval, as a share of the figure",
            Tally::width)
        .number(
            "wis",
            "WIS",
            "fraction",
            "mean weighted interval score, as a share of the figure",
            Tally::weightedInterval)
        .number(
            "crps",
            "CRPS",
            "fraction",
            "mean continuous ranked probability score, as a share of the figure; none where the"
                + " forecast has no mean",
            Tally::crps)
        .whole(
            "loam_in80",
            "model's in 80 %",
            "1",
            "how many of the same figures the model's 80 % interval holds",
            Tally::modelInEighty)
        .number(
            "loam_width",
            "model's width of 80 %",
            "fraction",
            "mean width of the model's 80 % interval on the same figures",
            Tally::modelWidth)
        .number(
            "loam_wis",
            "model's WIS",
            "fraction",
            "mean score of the model on the same figures",
            Tally::modelWeightedInterval);
  }

  /** What people call a forecaster. */
  public static Phrase name(Optional<Benchmark> by) {
    return by.map(ContestTable::name).orElse(Phrase.of("the model"));
  }

  private static Phrase name(Benchmark benchmark) {
    return switch (benchmark) {
      case LAST_VALUE -> Phrase.of("last value");
      case DRIFT -> Phrase.of("random walk with drift");
      case TREND -> Phrase.of("log-linear trend");
      case SMOOTHING -> Phrase.of("exponential smoothing");
    };
  }

  /** All groups, the model first in each. */
  public static Filled of(Contest contest) {
    return contest().fill(contest.tallies());
  }
}
