package loam.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import loam.language.Language;
import org.jfree.chart.plot.XYPlot;

/** How several scenarios look: a line each with its name at its end, and bands at the last date. */
final class ScenariosKind implements ChartKind {
  private static final double BAR = 5;
  private static final double BAR_GAP = 8;

  private final ScenariosChart chart;
  private final Lettering lettering;
  private final Language language;
  private final Points points;
  private final boolean isSmall;

  ScenariosKind(ScenariosChart chart, Lettering lettering, Language language) {
    this(chart, lettering, language, false);
  }

  private ScenariosKind(
      ScenariosChart chart, Lettering lettering, Language language, boolean isSmall) {
    this.isSmall = isSmall;
    this.chart = chart;
    this.lettering = lettering;
    this.language = language;
    this.points = new Points(chart.points(), language);
  }

  /** One of many, whose names stand in the legend. */
  static ScenariosKind small(ScenariosChart chart, Lettering lettering, Language language) {
    return new ScenariosKind(chart, lettering, language, true);
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    for (int rank = 0; isSmall && rank < chart.scenarios().size(); rank++) {
      entries.add(entry(rank));
    }
    entries.addAll(points.legend());
    entries.addAll(Backdrop.legend(chart.dating()));
    return entries;
  }

  private LegendEntry entry(int rank) {
    return new LegendEntry(
        Lettering.clean(chart.scenarios().get(rank).label()),
        24,
        (pen, x, y) -> {
          Graphics2D g2 = pen.graphics();
          g2.setPaint(pen.theme().series(rank));
          g2.setStroke(Theme.CURVE);
          g2.draw(new Line2D.Double(x + 1, y, x + 23, y));
        });
  }

  @Override
  public List<Panel> panels(Pen pen) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var time = new TickedAxis(points.timeScale(chart.dates()), pen, font);
    var values =
        new TickedAxis(
            points.valueScale(allValues(), Backdrop.headroom(chart.dating())), pen, font);
    XYPlot plot = Plots.bare(time, values, pen);
    Plots.zeroLine(plot, pen);
    var backdrop = new Backdrop(chart.dating(), pen, font, lettering, language);
    backdrop.under(plot);
    plot.addAnnotation(new Painted((area, x, y) -> lines(pen, x, y)));
    backdrop.over(plot);
    plot.addAnnotation(new Painted(points.painter(pen)));
    EndLabels ends = ends(pen);
    return List.of(
        Panel.alone(
            plot,
            ends.room(),
            (area, x, y) -> {
              bars(pen, area, y);
              ends.write(pen, area, y);
            }));
  }

  /** Each scenario's name and last median, in the colour of its line. */
  private EndLabels ends(Pen pen) {
    Theme theme = pen.theme();
    int last = chart.dates().size() - 1;
    List<EndLabels.EndLabel> labels = new ArrayList<>();
    for (int rank = 0; !isSmall && rank < chart.scenarios().size(); rank++) {
      ScenariosChart.Line line = chart.scenarios().get(rank);
      double value = line.median()[last];
      String text = EndLabels.figure(value) + " " + Lettering.clean(line.label());
      labels.add(new EndLabels.EndLabel(value, text, theme.series(rank), true));
    }
    return new EndLabels(labels, BAR_GAP * (bars().size() + 1), lettering, pen.paper());
  }

  private List<Integer> bars() {
    return IntStream.range(0, chart.scenarios().size())
        .filter(rank -> !chart.scenarios().get(rank).bands().isEmpty())
        .boxed()
        .toList();
  }

  /** The band of each scenario at the last date, beside the plot: over time they would mix. */
  private void bars(Pen pen, Rectangle2D area, DoubleUnaryOperator y) {
    int last = chart.dates().size() - 1;
    double x = area.getMaxX() + 2;
    for (int rank : bars()) {
      Band band = chart.scenarios().get(rank).bands().get(0);
      double top = y.applyAsDouble(band.high()[last]);
      double bottom = y.applyAsDouble(band.low()[last]);
      pen.fill(
          new Rectangle2D.Double(x, top, BAR, Math.max(1, bottom - top)),
          pen.theme().series(rank),
          Lettering.clean(
              "%s: %s – %s"
                  .formatted(
                      chart.scenarios().get(rank).label(),
                      EndLabels.figure(band.low()[last]),
                      EndLabels.figure(band.high()[last]))));
      x += BAR_GAP;
    }
  }

  private List<double[]> allValues() {
    int last = chart.dates().size() - 1;
    List<double[]> all = new ArrayList<>();
    for (ScenariosChart.Line line : chart.scenarios()) {
      all.add(line.median());
      all.addAll(line.paths());
      for (Band band : line.bands()) {
        all.add(new double[] {band.low()[last], band.high()[last]});
      }
    }
    return all;
  }

  private void lines(Pen pen, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    Graphics2D g2 = pen.graphics();
    for (int rank = chart.scenarios().size() - 1; rank >= 0; rank--) { // the first on top
      int from = parting(rank);
      g2.setPaint(pen.theme().series(rank));
      g2.setStroke(Theme.OUTLINE);
      for (double[] path : chart.scenarios().get(rank).paths()) {
        g2.draw(Areas.line(dates(from), rest(path, from), x, y));
      }
      g2.setStroke(Theme.CURVE);
      double[] median = chart.scenarios().get(rank).median();
      g2.draw(Areas.line(dates(from), rest(median, from), x, y));
    }
  }

  /** The last date on which a scenario is the first one: before it, the first is drawn alone. */
  private int parting(int rank) {
    ScenariosChart.Line first = chart.scenarios().get(0);
    ScenariosChart.Line line = chart.scenarios().get(rank);
    int parting = mismatch(first.median(), line.median());
    for (int i = 0; i < Math.min(first.bands().size(), line.bands().size()); i++) {
      Band other = first.bands().get(i);
      Band band = line.bands().get(i);
      parting = Math.min(parting, mismatch(other.low(), band.low()));
      parting = Math.min(parting, mismatch(other.high(), band.high()));
    }
    for (int i = 0; i < Math.min(first.paths().size(), line.paths().size()); i++) {
      parting = Math.min(parting, mismatch(first.paths().get(i), line.paths().get(i)));
    }
    boolean same = rank == 0 || parting == chart.dates().size();
    return same ? 0 : Math.max(0, parting - 1);
  }

  private int mismatch(double[] one, double[] other) {
    int place = Arrays.mismatch(one, other);
    return place < 0 ? chart.dates().size() : place;
  }

  private List<LocalDate> dates(int from) {
    return chart.dates().subList(from, chart.dates().size());
  }

  private static double[] rest(double[] values, int from) {
    return Arrays.copyOfRange(values, from, values.length);
  }
}
