package loam.report.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.comparison.Comparison;
import loam.comparison.Headlines;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Dates;
import loam.stats.ComparisonWithBest;
import loam.stats.ComparisonWithBest.Standing;

/**
 * Which of several scenarios may be the best in each headline metric: one sentence where some
 * scenario is ruled out; another where one alone is left. Where all may be the best there is none.
 */
public final class BestFindings {
  private final List<String> names;
  private final Comparison comparison;
  private final LocalDate date;
  private final Language language;

  /**
   * Of a comparison.
   *
   * @param names what people call the scenarios, the reference first
   */
  public BestFindings(
      List<String> names, Comparison comparison, LocalDate date, Language language) {
    this.names = List.copyOf(names);
    this.comparison = comparison;
    this.date = date;
    this.language = language;
  }

  /** Anchor of a metric's row. */
  public static String anchor(Metric metric) {
    return "best-" + metric.id();
  }

  /** The sentences. */
  public List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    for (Metric metric : Headlines.metrics()) {
      comparison
          .withBest(metric, date)
          .flatMap(best -> sentence(metric, best))
          .ifPresent(text -> all.add(new Finding(text, anchor(metric))));
    }
    return all;
  }

  private Optional<String> sentence(Metric metric, ComparisonWithBest best) {
    Phrase out = called(best, Standing.RULED_OUT);
    Phrase alone = called(best, Standing.BEST);
    int n = comparison.values(0, metric, date).length;
    String when = Dates.by(date, language);
    if (best.standings().contains(Standing.BEST)) {
      return Optional.of(
          language.say(
              "%s by %s: %s is the best of %d scenarios, all others are ruled out (n = %d).",
              metric.label(language), when, alone, names.size(), n));
    }
    return best.standings().contains(Standing.RULED_OUT)
        ? Optional.of(
            language.say(
                "%s by %s: as the best of %d scenarios are ruled out: %s (n = %d).",
                metric.label(language), when, names.size(), out, n))
        : Optional.empty();
  }

  private Phrase called(ComparisonWithBest best, Standing standing) {
    return Phrase.list(
        IntStream.range(0, names.size())
            .filter(place -> best.standings().get(place) == standing)
            .mapToObj(names::get)
            .toList());
  }
}
