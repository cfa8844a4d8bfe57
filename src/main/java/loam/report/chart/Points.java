package loam.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import loam.language.Language;

/** Published figures on a chart over time, their legend, and the axes that hold them too. */
record Points(List<PublishedPoint> points, Language language) {
  private static final double ARROW = 26;
  private static final double SMALL_ARROW = 16;

  Painted.Painter painter(Pen pen) {
    return (area, x, y) -> draw(pen, x, y);
  }

  private void draw(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    for (PublishedPoint point : points) {
      String meaning =
          "%s: %s%s (%s)%s"
              .formatted(
                  DateScale.day(point.date(), language),
                  language.name(point.relation().prefix()),
                  NumberScale.text(point.value()),
                  Lettering.clean(point.source()),
                  point.unseen() ? language.say(", unseen by the model") : "");
      PointMark.draw(
          pen,
          point.relation(),
          point.unseen(),
          x.applyAsDouble((double) point.date().toEpochDay()),
          y.applyAsDouble(point.value()),
          ARROW,
          meaning);
    }
  }

  List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      if (points.stream().anyMatch(point -> point.relation() == relation && !point.unseen())) {
        entries.add(entry(relation));
      }
    }
    if (points.stream().anyMatch(PublishedPoint::unseen)) {
      entries.add(unseenEntry());
    }
    return entries;
  }

  private LegendEntry unseenEntry() {
    String text = language.say("published, unseen by the model");
    return new LegendEntry(
        text,
        13,
        (pen, x, y) -> PointMark.draw(pen, Relation.EQUAL, true, x + 6.5, y, SMALL_ARROW, text));
  }

  private LegendEntry entry(Relation relation) {
    double below =
        switch (relation) {
          case AT_LEAST -> SMALL_ARROW / 2 - 2;
          case AT_MOST -> 2 - SMALL_ARROW / 2;
          case EQUAL, ABOUT -> 0;
        };
    String legend = language.name(relation.legend());
    return new LegendEntry(
        legend,
        11,
        (pen, x, y) ->
            PointMark.draw(pen, relation, false, x + 5.5, y + below, SMALL_ARROW, legend));
  }

  Scale timeScale(List<LocalDate> dates) {
    var first = dates.get(0);
    var last = dates.get(dates.size() - 1);
    for (PublishedPoint point : points) {
      first = point.date().isBefore(first) ? point.date() : first;
      last = point.date().isAfter(last) ? point.date() : last;
    }
    return DateScale.covering(first, last, 0.012, language);
  }

  /**
   * Holds some rows of values, the figures, and their arrows.
   *
   * @param headroom share of all that is left free above them, for words
   */
  Scale valueScale(List<double[]> values, double headroom) {
    double least =
        values.stream().flatMapToDouble(Arrays::stream).min().orElse(Double.POSITIVE_INFINITY);
    double greatest =
        values.stream().flatMapToDouble(Arrays::stream).max().orElse(Double.NEGATIVE_INFINITY);
    for (PublishedPoint point : points) {
      least = Math.min(least, point.value());
      greatest = Math.max(greatest, point.value());
    }
    double arrow = 0.08 * (greatest - least); // a plot is some 12 arrows high
    for (PublishedPoint point : points) {
      if (point.relation() == Relation.AT_LEAST) {
        greatest = Math.max(greatest, point.value() + arrow);
      } else if (point.relation() == Relation.AT_MOST && least < 0) {
        least = Math.min(least, point.value() - arrow);
      }
    }
    return NumberScale.covering(least, greatest + headroom * (greatest - least));
  }
}
