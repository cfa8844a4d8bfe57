package loam.report.findings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.Dates;
import loam.scenario.Sweep;
import loam.stats.DecimalText;
import loam.stats.MeanInterval;
import loam.study.SweepPoint;

/**
 * What a sweep says of a metric in a year: the points with the lowest and the highest mean, each
 * with its difference to the scenario without the sweep and the 95 % confidence interval of that.
 * Best of many points is flattered by chance; the sentence says how many there are.
 */
public final class SweepFindings {
  private final Sweep sweep;
  private final Language language;

  public SweepFindings(Sweep sweep, Language language) {
    this.sweep = sweep;
    this.language = language;
  }

  /** Anchor of a point's row. */
  public static String anchor(Metric metric, LocalDate yearEnd, int point) {
    return "point-%s-%s-%d".formatted(metric.id(), yearEnd, point);
  }

  /** One sentence, unless the metric exists nowhere. */
  public Optional<Finding> of(Metric metric, LocalDate yearEnd, List<SweepPoint> points) {
    List<SweepPoint> existing =
        points.stream()
            .filter(point -> point.point() > 0 && Double.isFinite(point.response().mean()))
            .sorted(Comparator.comparingDouble(point -> point.response().mean()))
            .toList();
    if (existing.isEmpty()) {
      return Optional.empty();
    }
    SweepPoint least = existing.get(0);
    SweepPoint most = existing.get(existing.size() - 1);
    return Optional.of(
        new Finding(
            language.say(
                "%s by %s over %d points: the mean runs from %s to %s (n = %d each).",
                metric.label(language),
                Dates.by(yearEnd, language),
                points.size() <= sweep.points().size() ? sweep.points().size() : existing.size(),
                words(metric, least),
                words(metric, most),
                most.response().n()),
            anchor(metric, yearEnd, most.point())));
  }

  private String words(Metric metric, SweepPoint point) {
    Amount amount = Amount.in(metric.unitOfYear(), language);
    MeanInterval difference = point.response().difference();
    String levers = "";
    for (int place = 0; place < sweep.moved().size(); place++) {
      String one =
          "%s = %s"
              .formatted(
                  sweep.moved().get(place).id(), DecimalText.of(point.values().value(place)));
      levers = levers.isEmpty() ? one : language.say("%s, %s", levers, one);
    }
    return Double.isNaN(difference.low())
        ? language.say(
            "%s (%s; difference %s, no interval)",
            amount.text(point.response().mean()), levers, amount.signed(difference.mean()))
        : language.say(
            "%s (%s; difference %s, 95 %% confidence interval %s to %s)",
            amount.text(point.response().mean()),
            levers,
            amount.signed(difference.mean()),
            amount.bareSigned(difference.low()),
            amount.bareSigned(difference.high()));
  }
}
