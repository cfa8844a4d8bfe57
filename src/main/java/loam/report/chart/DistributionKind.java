package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/**
 * How a distribution looks: at most fifty dots, each the same share of the replications, piled up.
 *
 * @see "M. Kay et al., When (ish) is My Bus?, CHI 2016 (quantile dot plots)"
 */
final class DistributionKind implements ChartKind {
  private static final int MOST_DOTS = 50;
  private static final double LARGEST = 15;
  private static final double SMALLEST = 2.5;

  private final DistributionChart chart;
  private final Lettering lettering;
  private final Language language;

  DistributionKind(DistributionChart chart, Lettering lettering, Language language) {
    this.chart = chart;
    this.lettering = lettering;
    this.language = language;
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public int height() {
    return Rows.height(chart.groups().size(), chart.groups().size() == 1 ? 190 : 120, 220);
  }

  @Override
  public double narrowHeight() {
    return rows(Paper.NARROW).narrowHeight(chart.groups().size() == 1 ? 190 : 120, lettering);
  }

  private Rows rows(Paper paper) {
    return new Rows(
        chart.groups().stream().map(DistributionChart.Group::name).toList(),
        chart.groups().stream().map(DistributionChart.Group::text).toList(),
        paper);
  }

  @Override
  public List<LegendEntry> legend() {
    int fewest =
        chart.groups().stream().mapToInt(group -> group.values().length).min().orElseThrow();
    String dot =
        fewest <= MOST_DOTS
            ? language.say("each dot is one replication")
            : language.say("each dot is 2 %% of the replications");
    String median = language.say("median");
    return List.of(
        new LegendEntry(
            dot,
            11,
            (pen, x, y) ->
                pen.fill(new Ellipse2D.Double(x, y - 5.5, 11, 11), pen.theme().deepest(), dot)),
        new LegendEntry(median, 6, (pen, x, y) -> median(pen, x + 3, y - 7, y + 7)));
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Rows rows = rows(pen.paper());
    XYPlot plot = rows.on(scale(), pen, lettering);
    plot.addAnnotation(
        new Painted(
            (area, x, y) -> {
              double height = rows.height(y, lettering);
              double top = chart.marks().isEmpty() ? 0.9 : 0.78; // words of marks stand above
              double diameter = diameter(x, top * height);
              for (int row = 0; row < chart.groups().size(); row++) {
                double floor = rows.middle(row, y, lettering) + height / 2;
                pile(pen, area, chart.groups().get(row), x, floor, diameter);
              }
              chart.marks().forEach(mark -> mark(pen, mark, area, x));
            }));
    rows.over(plot, pen, lettering);
    return List.of(Panel.alone(plot));
  }

  /** The largest with which every pile has room. */
  private double diameter(DoubleUnaryOperator x, double room) {
    double diameter = LARGEST;
    while (diameter > SMALLEST && highest(x, diameter) * diameter > room) {
      diameter -= 0.5;
    }
    return diameter;
  }

  private long highest(DoubleUnaryOperator x, double diameter) {
    long highest = 0;
    for (DistributionChart.Group group : chart.groups()) {
      long[] columns = columns(group, x, diameter);
      int run = 0;
      for (int i = 0; i < columns.length; i++) {
        run = i > 0 && columns[i] == columns[i - 1] ? run + 1 : 1;
        highest = Math.max(highest, run);
      }
    }
    return highest;
  }

  /** In which column each dot is, ascending. */
  private static long[] columns(
      DistributionChart.Group group, DoubleUnaryOperator x, double diameter) {
    return Arrays.stream(dots(group.values()))
        .mapToLong(value -> Math.round(x.applyAsDouble(value) / diameter))
        .toArray();
  }

  /** All values, or fifty quantiles in the middle of their shares. */
  private static double[] dots(double[] sorted) {
    if (sorted.length <= MOST_DOTS) {
      return sorted;
    }
    double[] dots = new double[MOST_DOTS];
    for (int i = 0; i < MOST_DOTS; i++) {
      dots[i] = sorted[(int) ((i + 0.5) * sorted.length / MOST_DOTS)];
    }
    return dots;
  }

  private static void pile(
      Pen pen,
      Rectangle2D area,
      DistributionChart.Group group,
      DoubleUnaryOperator x,
      double floor,
      double diameter) {
    double[] values = dots(group.values());
    long[] columns = columns(group, x, diameter);
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().axis());
    g2.setStroke(Theme.HAIRLINE);
    g2.draw(new Line2D.Double(area.getMinX(), floor, area.getMaxX(), floor));
    int height = 0;
    for (int i = 0; i < values.length; i++) {
      height = i > 0 && columns[i] == columns[i - 1] ? height + 1 : 0;
      var dot =
          new Ellipse2D.Double(
              columns[i] * diameter - 0.46 * diameter,
              floor - (height + 0.96) * diameter,
              0.92 * diameter,
              0.92 * diameter);
      pen.fill(dot, pen.theme().deepest(), NumberScale.text(values[i]));
    }
    double[] all = group.values();
    double middle = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    median(pen, x.applyAsDouble(middle), floor - 16, floor);
  }

  private static void median(Pen pen, double x, double top, double bottom) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(Theme.CURVE);
    g2.draw(new Line2D.Double(x, top, x, bottom));
  }

  private void mark(
      Pen pen, DistributionChart.ValueMark mark, Rectangle2D area, DoubleUnaryOperator x) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    double at = x.applyAsDouble(mark.value());
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(Theme.DASHES);
    g2.draw(new Line2D.Double(at, area.getMinY(), at, area.getMaxY()));
    boolean right = lettering.width(mark.name(), font) + 5 < area.getMaxX() - at;
    pen.text(
        Lettering.clean(mark.name()),
        font,
        pen.theme().ink(),
        right ? at + 5 : at - 5,
        area.getMinY() + font.getSize2D(),
        right ? Pen.Align.START : Pen.Align.END);
  }

  private Scale scale() {
    double[] shown =
        DoubleStream.concat(
                chart.groups().stream().flatMapToDouble(group -> Arrays.stream(group.values())),
                chart.marks().stream().mapToDouble(DistributionChart.ValueMark::value))
            .sorted()
            .toArray();
    double least = shown[0];
    double greatest = shown[shown.length - 1];
    double free = greatest > least ? 0.03 * (greatest - least) : Math.max(1, 0.1 * greatest);
    return NumberScale.between(least < free ? least : least - free, greatest + free);
  }
}
