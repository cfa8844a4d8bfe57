package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/** How a stack looks: areas in shades from deep to pale, with a seam of paper between them. */
final class StackKind implements ChartKind {
  private final StackChart chart;
  private final Lettering lettering;
  private final Language language;
  private final List<double[]> tops = new ArrayList<>();

  StackKind(StackChart chart, Lettering lettering, Language language) {
    this.chart = chart;
    this.lettering = lettering;
    this.language = language;
    double[] top = new double[chart.dates().size()];
    tops.add(top);
    for (StackChart.Layer layer : chart.layers()) {
      double[] below = top;
      double[] values = layer.values();
      top = new double[below.length];
      Arrays.setAll(top, i -> below[i] + values[i]);
      tops.add(top);
    }
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int rank = chart.layers().size() - 1; rank >= 0; rank--) {
      int layer = rank;
      String label = Lettering.clean(chart.layers().get(rank).label());
      entries.add(
          new LegendEntry(
              label,
              15,
              (pen, x, y) ->
                  pen.fill(
                      new Rectangle2D.Double(x, y - 6, 15, 12),
                      colour(layer, pen.theme()),
                      label)));
    }
    entries.addAll(Backdrop.legend(chart.dating()));
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var nothing = new Points(List.of(), language);
    var time = new TickedAxis(nothing.timeScale(chart.dates()), pen, font);
    var values = new TickedAxis(nothing.valueScale(tops, 0), pen, font);
    XYPlot plot = Plots.bare(time, values, pen);
    var backdrop = new Backdrop(chart.dating(), pen, font, lettering, language);
    backdrop.under(plot);
    plot.addAnnotation(new Painted((area, x, y) -> layers(pen, x, y)));
    backdrop.over(plot);
    return List.of(Panel.alone(plot));
  }

  private void layers(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    for (int rank = 0; rank < chart.layers().size(); rank++) {
      double[] low = tops.get(rank);
      double[] high = tops.get(rank + 1);
      pen.fill(
          Areas.between(chart.dates(), low, high, x, y),
          colour(rank, pen.theme()),
          Lettering.clean(chart.layers().get(rank).label()));
      pen.graphics().setPaint(pen.theme().paper());
      pen.graphics().setStroke(Theme.HAIRLINE);
      pen.graphics().draw(Areas.line(chart.dates(), high, x, y));
    }
  }

  private Color colour(int rank, Theme theme) {
    return theme.tint(chart.layers().size() - 1 - rank, chart.layers().size());
  }
}
