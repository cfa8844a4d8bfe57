package loam.report;

import java.util.List;
import java.util.Locale;
import loam.calibration.Contest;
import loam.calibration.Contest.Tally;
import loam.language.Language;
import loam.study.ContestTable;

/** The model beside benchmarks, in sentences. */
public final class ContestText {
  private ContestText() {}

  /** A sentence for each benchmark that had a history, on the figures for which it had one. */
  public static List<String> together(Contest contest, Language language) {
    return contest.together().stream()
        .filter(tally -> tally.by().isPresent())
        .map(tally -> sentence(tally, language))
        .toList();
  }

  private static String sentence(Tally tally, Language language) {
    return language.say(
        "Against %s, which had a history for %d figures: WIS %s of a figure for the model's %s; its"
            + " 80 %% interval holds %d, the model's %d; mean widths %s and %s.",
        ContestTable.name(tally.by()).in(language),
        tally.figures(),
        share(tally.weightedInterval()),
        share(tally.modelWeightedInterval()),
        tally.inEighty(),
        tally.modelInEighty(),
        share(tally.width()),
        share(tally.modelWidth()));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
