package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/** How a fan chart looks: the way central banks draw them, the widest band lightest. */
final class FanKind implements ChartKind {
  private static final double SWATCH = 15;
  private static final double ARROW = 26;
  private static final double SMALL_ARROW = 16;

  private final Language language;
  private final FanChart chart;
  private final Lettering lettering;
  private final List<Band> widestFirst;

  FanKind(FanChart chart, Lettering lettering, Language language) {
    this.language = language;
    this.chart = chart;
    this.lettering = lettering;
    this.widestFirst =
        chart.bands().stream().sorted(Comparator.comparingDouble(Band::level).reversed()).toList();
  }

  @Override
  public String title() {
    return chart.title();
  }

  @Override
  public String subtitle() {
    return chart.subtitle();
  }

  @Override
  public String unit() {
    return chart.unit();
  }

  @Override
  public String footnote() {
    return chart.footnote();
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    entries.add(new LegendEntry(language.say("median"), 24, FanKind::lineSample));
    if (!widestFirst.isEmpty()) {
      String levels =
          widestFirst.stream()
              .sorted(Comparator.comparingDouble(Band::level))
              .map(band -> percent(band.level()))
              .collect(Collectors.joining(language.say(", ")));
      double width = SWATCH * widestFirst.size();
      entries.add(
          new LegendEntry(language.say("%s of replications", levels), width, this::bandSample));
    }
    for (Relation relation : Relation.values()) {
      if (chart.points().stream()
          .anyMatch(point -> point.relation() == relation && !point.unseen())) {
        entries.add(pointEntry(relation));
      }
    }
    if (chart.points().stream().anyMatch(PublishedPoint::unseen)) {
      entries.add(unseenEntry());
    }
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    return List.of(Panel.alone(plot(pen)));
  }

  private XYPlot plot(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var time = new TickedAxis(timeScale(), pen, font);
    var values = new TickedAxis(valueScale(), pen, font);
    values.setAxisLineVisible(false);
    values.setTickMarksVisible(false);
    var plot = new FanPlot(chart, widestFirst).on(time, values);
    chart
        .projectionFrom()
        .ifPresent(
            from ->
                plot.addAnnotation(
                    new Painted(new HindcastLabels(from, pen, font, lettering, language))));
    plot.addAnnotation(new Painted((area, x, y) -> points(pen, x, y)));
    return plot;
  }

  private void points(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    for (PublishedPoint point : chart.points()) {
      String meaning =
          "%s: %s%s (%s)%s"
              .formatted(
                  point.date(),
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

  private Scale timeScale() {
    var first = chart.dates().get(0);
    var last = chart.dates().get(chart.dates().size() - 1);
    for (PublishedPoint point : chart.points()) {
      first = point.date().isBefore(first) ? point.date() : first;
      last = point.date().isAfter(last) ? point.date() : last;
    }
    return DateScale.covering(first, last, 0.012);
  }

  private Scale valueScale() {
    double least = Arrays.stream(chart.median()).min().orElseThrow();
    double greatest = Arrays.stream(chart.median()).max().orElseThrow();
    for (Band band : widestFirst) {
      least = Math.min(least, Arrays.stream(band.low()).min().orElseThrow());
      greatest = Math.max(greatest, Arrays.stream(band.high()).max().orElseThrow());
    }
    for (PublishedPoint point : chart.points()) {
      least = Math.min(least, point.value());
      greatest = Math.max(greatest, point.value());
    }
    double arrow = 0.08 * (greatest - least); // a plot is some 12 arrows high
    for (PublishedPoint point : chart.points()) {
      if (point.relation() == Relation.AT_LEAST) {
        greatest = Math.max(greatest, point.value() + arrow);
      } else if (point.relation() == Relation.AT_MOST && least < 0) {
        least = Math.min(least, point.value() - arrow);
      }
    }
    return NumberScale.covering(least, greatest);
  }

  private String percent(double level) {
    BigDecimal percent = BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros();
    return language.say("%s %%", percent.toPlainString());
  }

  private static void lineSample(Pen pen, double x, double y) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(Theme.LINE);
    g2.setStroke(Theme.CURVE);
    g2.draw(new Line2D.Double(x + 1, y, x + 23, y));
  }

  private void bandSample(Pen pen, double x, double y) {
    int count = widestFirst.size();
    for (int i = 0; i < count; i++) {
      pen.graphics().setPaint(Theme.tint(count - 1 - i, count));
      pen.graphics().fill(new Rectangle2D.Double(x + i * SWATCH, y - 6, SWATCH, 12));
    }
  }

  private LegendEntry unseenEntry() {
    String text = language.say("published, unseen by the model");
    return new LegendEntry(
        text,
        13,
        (pen, x, y) -> PointMark.draw(pen, Relation.EQUAL, true, x + 6.5, y, SMALL_ARROW, text));
  }

  private LegendEntry pointEntry(Relation relation) {
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
}
