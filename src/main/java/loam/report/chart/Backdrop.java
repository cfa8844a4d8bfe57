package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import loam.language.Language;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;

/** Puts past, eras and marks into a plot over time. */
record Backdrop(Dating dating, Pen pen, Font font, Lettering lettering, Language language) {
  private static final double GAP = 5;
  private static final double STRIP = 7;

  /** Grounds and eras, and the line where the projection begins. */
  void under(XYPlot plot) {
    dating.projectionFrom().ifPresent(from -> shadePast(plot, from));
    if (!dating.eras().isEmpty()) {
      plot.addAnnotation(new Painted((area, x, y) -> eras(area, x)));
    }
  }

  /** A strip along the axis, so that eras are seen and nothing else is less so. */
  private void eras(Rectangle2D area, DoubleUnaryOperator x) {
    for (Era era : dating.eras()) {
      double from = Math.max(area.getMinX(), x.applyAsDouble((double) era.from().toEpochDay()));
      double until = Math.min(area.getMaxX(), x.applyAsDouble((double) era.until().toEpochDay()));
      pen.graphics().setPaint(colour(era.ground(), pen.theme()));
      pen.graphics()
          .fill(new Rectangle2D.Double(from, area.getMaxY() - STRIP, until - from, STRIP));
    }
  }

  /** Share of the height that words of marks take: lines stay below them. */
  static double headroom(Dating dating) {
    long words = dating.marks().stream().filter(mark -> !mark.label().isBlank()).count();
    return words == 0 ? 0 : Math.min(0.3, 0.06 + 0.045 * words);
  }

  /** Words and marks, over the data. */
  void over(XYPlot plot) {
    dating
        .projectionFrom()
        .ifPresent(
            from ->
                plot.addAnnotation(
                    new Painted(new HindcastLabels(from, pen, font, lettering, language))));
    if (!dating.marks().isEmpty()) {
      plot.addAnnotation(new Painted((area, x, y) -> marks(area, x)));
    }
  }

  /** One entry for each kind of era that there is. */
  static List<LegendEntry> legend(Dating dating) {
    return dating.eras().stream()
        .map(era -> new LegendEntry(era.label(), 15, (to, x, y) -> sample(era.ground(), to, x, y)))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toMap(
                    LegendEntry::label, entry -> entry, (one, other) -> one, LinkedHashMap::new),
                byLabel -> List.copyOf(byLabel.values())));
  }

  private static void sample(Era.Ground ground, Pen pen, double x, double y) {
    pen.graphics().setPaint(colour(ground, pen.theme()));
    pen.graphics().fill(new Rectangle2D.Double(x, y - 6, 15, 12));
  }

  private static Color colour(Era.Ground ground, Theme theme) {
    return switch (ground) {
      case WINTER -> theme.winter();
      case BOOM -> theme.boom();
    };
  }

  private void shadePast(XYPlot plot, LocalDate from) {
    double border = from.toEpochDay();
    double bottom = plot.getRangeAxis().getLowerBound();
    if (plot.getDomainAxis().getLowerBound() < border) {
      plot.setQuadrantOrigin(new Point2D.Double(border, bottom));
      plot.setQuadrantPaint(0, pen.theme().past()); // unlike markers, quadrants lie under the grid
    }
    var line = new ValueMarker(border, pen.theme().axis(), Theme.HAIRLINE);
    line.setAlpha(1);
    plot.addDomainMarker(line, Layer.FOREGROUND);
  }

  /** One below the other, under the words of the hindcast. */
  private void marks(Rectangle2D area, DoubleUnaryOperator x) {
    double leading = 1.35 * font.getSize2D();
    double baseline = area.getMinY() + 1.3 * font.getSize2D() + leading;
    List<DateMark> inOrder =
        dating.marks().stream().sorted(Comparator.comparing(DateMark::date)).toList();
    for (DateMark mark : inOrder) {
      double at = x.applyAsDouble((double) mark.date().toEpochDay());
      if (at >= area.getMinX() && at <= area.getMaxX()) {
        mark(mark.label(), at, baseline, area, border(at, area, x));
        baseline += leading;
      }
    }
  }

  /** Up to where words on the right of a mark cross no line. */
  private double border(double at, Rectangle2D area, DoubleUnaryOperator x) {
    return dating
        .projectionFrom()
        .map(from -> x.applyAsDouble((double) from.toEpochDay()))
        .filter(line -> line > at)
        .orElse(area.getMaxX());
  }

  private void mark(String label, double at, double baseline, Rectangle2D area, double border) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(Theme.DASHES);
    g2.draw(new Line2D.Double(at, baseline - font.getSize2D(), at, area.getMaxY()));
    double before = at - area.getMinX();
    double after = border - at;
    boolean right = lettering.width(label, font) + 2 * GAP < after || after >= before;
    double room = (right ? after : before) - 2 * GAP;
    for (String line : lettering.lines(label, font, room, 1)) {
      pen.text(
          line,
          font,
          pen.theme().ink(),
          right ? at + GAP : at - GAP,
          baseline,
          right ? Pen.Align.START : Pen.Align.END);
    }
  }
}
