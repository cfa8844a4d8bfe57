package loam.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;

/** How bars look. */
final class BarKind implements ChartKind {
  private static final double ROW = 34;
  private static final double NARROW_ROW = 24;
  private static final double THICKNESS = 0.62;

  private final BarChart chart;
  private final Lettering lettering;

  BarKind(BarChart chart, Lettering lettering) {
    this.chart = chart;
    this.lettering = lettering;
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public int height() {
    return Rows.height(chart.rows().size(), ROW, 210);
  }

  @Override
  public double narrowHeight() {
    return rows(Paper.NARROW).narrowHeight(NARROW_ROW, lettering);
  }

  private Rows rows(Paper paper) {
    return new Rows(
        chart.rows().stream().map(BarChart.Row::name).toList(),
        chart.rows().stream().map(BarChart.Row::text).toList(),
        paper);
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (BarChart.Key key : chart.keys()) {
      entries.add(
          new LegendEntry(
              key.name(),
              15,
              (pen, x, y) ->
                  pen.fill(
                      new Rectangle2D.Double(x, y - 6, 15, 12),
                      colour(key.tone(), pen.theme()),
                      key.name())));
    }
    if (!chart.interval().isEmpty()) {
      entries.add(
          new LegendEntry(chart.interval(), 24, (pen, x, y) -> whisker(pen, x + 1, x + 23, y)));
    }
    return entries;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Rows rows = rows(pen.paper());
    XYPlot plot = rows.on(scale(), pen, lettering);
    plot.addAnnotation(new Painted((area, x, y) -> draw(pen, rows, area, x, y)));
    rows.over(plot, pen, lettering);
    return List.of(Panel.alone(plot));
  }

  private void draw(
      Pen pen, Rows rows, Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double height = rows.height(y, lettering);
    for (int i = 0; i < chart.rows().size(); i++) {
      BarChart.Row row = chart.rows().get(i);
      double middle = rows.middle(i, y, lettering);
      if (row.apart()) {
        double above = middle + height / 2 - rows.step(y);
        thin(pen, pen.theme().axis(), area.getMinX(), above, area.getMaxX(), above);
      } else if (chart.joined() && i > 0) {
        List<BarChart.Bar> before = chart.rows().get(i - 1).bars();
        double end = x.applyAsDouble(before.get(before.size() - 1).to());
        thin(pen, pen.theme().softInk(), end, middle - rows.step(y), end, middle);
      }
      draw(pen, row, x, middle, THICKNESS * height);
    }
    double zero = x.applyAsDouble(0);
    if (zero >= area.getMinX() && zero <= area.getMaxX()) {
      thin(pen, pen.theme().ink(), zero, area.getMinY(), zero, area.getMaxY());
    }
  }

  private static void draw(
      Pen pen, BarChart.Row row, DoubleUnaryOperator x, double middle, double thickness) {
    String meaning = Lettering.clean("%s: %s".formatted(row.name(), row.text()));
    for (BarChart.Bar bar : row.bars()) {
      if (bar.from() == bar.to()) {
        continue;
      }
      double from = x.applyAsDouble(Math.min(bar.from(), bar.to()));
      double to = x.applyAsDouble(Math.max(bar.from(), bar.to()));
      pen.fill(
          new Rectangle2D.Double(from, middle - thickness / 2, Math.max(1, to - from), thickness),
          colour(bar.tone(), pen.theme()),
          meaning);
    }
    if (row.low() < row.high()) {
      whisker(pen, x.applyAsDouble(row.low()), x.applyAsDouble(row.high()), middle);
    }
  }

  private static void whisker(Pen pen, double from, double to, double y) {
    for (boolean halo : new boolean[] {true, false}) {
      Graphics2D g2 = pen.graphics();
      g2.setPaint(halo ? pen.theme().paper() : pen.theme().softInk());
      g2.setStroke(halo ? Theme.HALO : Theme.ARROW);
      g2.draw(new Line2D.Double(from, y, to, y));
      g2.draw(new Line2D.Double(from, y - 5, from, y + 5));
      g2.draw(new Line2D.Double(to, y - 5, to, y + 5));
    }
  }

  private static void thin(
      Pen pen, Color color, double fromX, double fromY, double toX, double toY) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(color);
    g2.setStroke(Theme.HAIRLINE);
    g2.draw(new Line2D.Double(fromX, fromY, toX, toY));
  }

  private static Color colour(BarChart.Tone tone, Theme theme) {
    return switch (tone) {
      case GAIN -> theme.gain();
      case LOSS -> theme.loss();
      case TOTAL -> theme.total();
      case PLAIN -> theme.deepest();
      case PALE -> theme.pale();
    };
  }

  private Scale scale() {
    double[] shown =
        chart.rows().stream()
            .flatMapToDouble(
                row ->
                    DoubleStream.concat(
                        DoubleStream.of(row.low(), row.high()),
                        row.bars().stream()
                            .flatMapToDouble(bar -> DoubleStream.of(bar.from(), bar.to()))))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return NumberScale.covering(Math.min(0, shown[0]), Math.max(0, shown[shown.length - 1]));
  }
}
