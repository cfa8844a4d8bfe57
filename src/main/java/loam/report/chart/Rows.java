package loam.report.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/**
 * A plot of rows, the first on top: names on the left, values across, figures on the right.
 *
 * @param names one per row
 * @param figures one per row, or empty texts
 */
record Rows(List<String> names, List<String> figures) {
  private static final double WIDEST_NAME = 300;

  Rows {
    names = List.copyOf(names);
    figures = List.copyOf(figures);
  }

  /** Height of a page that holds them. */
  static int height(int rows, double each, double rest) {
    return (int) Math.max(240, Math.min(1400, Math.ceil(rest + rows * each)));
  }

  /** A plot with nothing but its axes; row {@code i} is centred at {@link #place}. */
  XYPlot on(Scale across, Pen pen, Lettering lettering) {
    Font font = lettering.plain(Theme.LABEL_SIZE);
    var values = new TickedAxis(across, pen, font);
    XYPlot plot = Plots.bare(values, new TickedAxis(scale(names, font, lettering), pen, font), pen);
    if (figures.stream().anyMatch(figure -> !figure.isEmpty())) {
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

  /** Where the middle of a row is on the vertical axis. */
  double place(int row) {
    return names.size() - row - 0.5;
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
