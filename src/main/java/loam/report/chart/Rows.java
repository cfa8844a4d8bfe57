package loam.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/**
 * A plot of rows, the first on top: names on the left, values across, figures on the right.
 *
 * @param names one per row
 * @param figures one per row, or empty texts
 * @param paper on a narrow one names and figures stand above their rows
 */
record Rows(List<String> names, List<String> figures, Paper paper) {
  private static final double WIDEST_NAME = 300;
  private static final double LEADING = 1.2 * Theme.LABEL_SIZE;
  private static final double NARROW_TICKS = 30;
  private static final double ROOM_BESIDE = 18;

  Rows {
    names = List.copyOf(names);
    figures = List.copyOf(figures);
  }

  /** Height of a page that holds them. */
  static int height(int rows, double each, double rest) {
    return (int) Math.max(240, Math.min(1400, Math.ceil(rest + rows * each)));
  }

  /** Height of plots of rows on a narrow page, where names and figures stand above. */
  double narrowHeight(double each, Lettering lettering) {
    return NARROW_TICKS + names.size() * (words(lettering) + each);
  }

  /** Height of the words above each row of a narrow page; nothing on a wide one. */
  private double words(Lettering lettering) {
    double room = Paper.NARROW.within() - ROOM_BESIDE;
    boolean isOneLine =
        IntStream.range(0, names.size())
            .allMatch(
                row ->
                    lettering.width(names.get(row), font(lettering))
                            + lettering.width(figures.get(row), font(lettering))
                        < room);
    return paper.isNarrow() ? (isOneLine ? 1 : 2) * LEADING + 4 : 0;
  }

  private static Font font(Lettering lettering) {
    return lettering.plain(Theme.LABEL_SIZE);
  }

  /** A plot with nothing but its axes; row {@code i} is centred at {@link #place}. */
  XYPlot on(Scale across, Pen pen, Lettering lettering) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var values = new TickedAxis(across, pen, font);
    List<String> beside = paper.isNarrow() ? Collections.nCopies(names.size(), "") : names;
    XYPlot plot =
        Plots.bare(values, new TickedAxis(scale(beside, font, lettering), pen, font), pen);
    if (!paper.isNarrow() && figures.stream().anyMatch(figure -> !figure.isEmpty())) {
      var right = new TickedAxis(scale(figures, font, lettering), pen, font);
      right.setAxisLineVisible(false);
      right.setTickMarksVisible(false);
      plot.setRangeAxis(1, right);
      plot.setRangeAxisLocation(1, AxisLocation.BOTTOM_OR_RIGHT);
    }
    plot.setRangeGridlinesVisible(false);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(pen.theme().grid());
    plot.setDomainGridlineStroke(Theme.HAIRLINE);
    return plot;
  }

  /** What a narrow page has above each row, over all else that is drawn; nothing on a wide one. */
  void over(XYPlot plot, Pen pen, Lettering lettering) {
    if (paper.isNarrow()) {
      plot.addAnnotation(new Painted((area, x, y) -> words(pen, area, y, lettering)));
    }
  }

  /** The name of each row on the left above it, its figure on the right. */
  private void words(Pen pen, Rectangle2D area, DoubleUnaryOperator y, Lettering lettering) {
    Font font = font(lettering);
    for (int row = 0; row < names.size(); row++) {
      double top = y.applyAsDouble(names.size() - row) + 2;
      String figure = Lettering.clean(figures.get(row));
      double room = area.getWidth() - lettering.width(figure, font) - 10;
      boolean isBeside = room > area.getWidth() / 3;
      List<String> lines =
          lettering.lines(
              names.get(row), font, isBeside ? room : area.getWidth(), isBeside ? 2 : 1);
      for (int i = 0; i < lines.size(); i++) {
        double baseline = top + (i + 0.85) * LEADING;
        blank(pen, area.getMinX(), baseline, lettering.width(lines.get(i), font));
        pen.text(lines.get(i), font, pen.theme().ink(), area.getMinX(), baseline, Pen.Align.START);
      }
      double baseline = top + (isBeside ? 0.85 : 1.85) * LEADING;
      for (String line : lettering.lines(figure, font, area.getWidth(), 1)) {
        double width = lettering.width(line, font);
        blank(pen, area.getMaxX() - width, baseline, width);
        pen.text(line, font, pen.theme().softInk(), area.getMaxX(), baseline, Pen.Align.END);
      }
    }
  }

  /** Paper under words, so that no line runs through them. */
  private static void blank(Pen pen, double x, double baseline, double width) {
    double height = 0.95 * Theme.LABEL_SIZE;
    pen.graphics().setPaint(pen.theme().paper());
    pen.graphics().fill(new Rectangle2D.Double(x - 2, baseline - 0.8 * height, width + 4, height));
  }

  /** Where the middle of a row, without the words above it, is on the vertical axis. */
  double place(int row) {
    return names.size() - row - 0.5;
  }

  /** Where that is on a page; on a narrow one below the words. */
  double middle(int row, DoubleUnaryOperator y, Lettering lettering) {
    return y.applyAsDouble(place(row)) + words(lettering) / 2;
  }

  /** How high a row is on a page, without the words above it. */
  double height(DoubleUnaryOperator y, Lettering lettering) {
    return Math.max(4, step(y) - words(lettering));
  }

  /** How far one row is below the next. */
  double step(DoubleUnaryOperator y) {
    return y.applyAsDouble(0) - y.applyAsDouble(1);
  }

  private Scale scale(List<String> texts, Font font, Lettering lettering) {
    List<Label> labels = new ArrayList<>();
    for (int row = texts.size() - 1; row >= 0; row--) {
      List<String> lines = lettering.lines(texts.get(row), font, WIDEST_NAME, 1);
      labels.add(new Label(place(row), lines.isEmpty() ? "" : lines.get(0)));
    }
    return new Scale(0, names.size(), List.of(), labels);
  }
}
