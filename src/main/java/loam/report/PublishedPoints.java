package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.city.City;
import loam.city.Fact;
import loam.city.Series;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.PublishedPoint;
import loam.report.chart.Relation;

/** Published figures as points of the charts that show the same thing. */
final class PublishedPoints {
  private static final int MOST_PUBLISHERS = 3;
  private static final int LONG = 40;
  private static final Pattern LAST_BRACKETS = Pattern.compile("\\(([^();]+)(;[^()]*)?\\)$");

  private PublishedPoints() {}

  /** Those of a metric within the dates of a chart. */
  static List<PublishedPoint> of(City city, Metric metric, Figures figures, List<LocalDate> shown) {
    List<PublishedPoint> points = new ArrayList<>();
    Map<String, Series> counting = counting(city, metric);
    for (Fact fact : city.facts()) {
      Optional<LocalDate> day = fact.lastDay();
      Series series = counting.get(fact.quantity());
      if (series != null
          && fact.region().equals(city.name())
          && day.isPresent()
          && !day.get().isBefore(shown.get(0))
          && !day.get().isAfter(shown.get(shown.size() - 1))) {
        points.add(
            new PublishedPoint(
                day.get(),
                figures.scaled(series.in(fact)),
                relation(fact),
                isUnseen(city, fact, day.get()),
                "%s: %s".formatted(fact.id(), fact.sourceTitle())));
      }
    }
    return points;
  }

  /** The series that count what a metric that is no flow shows, by their names. */
  private static Map<String, Series> counting(City city, Metric metric) {
    return metric.kind() == Metric.Kind.FLOW
        ? Map.of()
        : city.series().stream()
            .filter(series -> series.metrics().equals(List.of(metric.id())))
            .collect(Collectors.toMap(Series::quantity, Function.identity()));
  }

  /** Who published them, and when; the rest is counted where they are many. */
  static String publishers(List<PublishedPoint> points, Language language) {
    List<String> all =
        points.stream()
            .map(point -> publisher(point.source(), language))
            .distinct()
            .sorted(Comparator.comparing(PublishedPoints::isLittleKnown))
            .toList();
    String first =
        String.join(language.say(", "), all.subList(0, Math.min(MOST_PUBLISHERS, all.size())));
    int rest = all.size() - MOST_PUBLISHERS;
    return rest > 0 ? language.say("%s and %d more (loam facts)", first, rest) : first;
  }

  /** Names of sites, and long ones, come last. */
  private static boolean isLittleKnown(String name) {
    return name.length() > LONG || name.matches("[a-z0-9.]+(, .*)?");
  }

  /** What stands in the last brackets of a title, without how it was read; else the title. */
  private static String publisher(String source, Language language) {
    String title = source.substring(source.indexOf(": ") + 2);
    Matcher brackets = LAST_BRACKETS.matcher(title);
    return brackets.find() ? brackets.group(1) : language.name(title);
  }

  /** Of a day after the calibration date, and no parameter's source either. */
  private static boolean isUnseen(City city, Fact fact, LocalDate day) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(fact.id()) + "\\b");
    return day.isAfter(city.calibrationDate())
        && city.notes().stream().noneMatch(note -> name.matcher(note.source()).find());
  }

  private static Relation relation(Fact fact) {
    return switch (fact.relation()) {
      case EQUAL -> Relation.EQUAL;
      case AT_LEAST -> Relation.AT_LEAST;
      case AT_MOST -> Relation.AT_MOST;
      case ABOUT -> Relation.ABOUT;
    };
  }
}
