package loam.report.chart;

import java.awt.geom.Point2D;
import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** The bands, the line and the ground behind them, as a plot of JFreeChart. */
record FanPlot(FanChart chart, List<Band> widestFirst) {

  XYPlot on(ValueAxis time, ValueAxis values) {
    var plot = new XYPlot();
    plot.setDomainAxis(time);
    plot.setRangeAxis(values);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.setFixedRangeAxisSpace(new AxisSpace());
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(Theme.PAPER);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Theme.GRID);
    plot.setRangeGridlineStroke(Theme.HAIRLINE);
    if (values.getLowerBound() < 0 && values.getUpperBound() > 0) {
      plot.addRangeMarker(line(0), Layer.FOREGROUND); // gain or loss: seen through the bands
    }
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDataset(0, bands());
    plot.setRenderer(0, bandRenderer());
    plot.setDataset(1, median());
    plot.setRenderer(1, lineRenderer());
    chart.projectionFrom().ifPresent(from -> shadePast(plot, from));
    return plot;
  }

  private static void shadePast(XYPlot plot, LocalDate from) {
    double border = from.toEpochDay();
    double bottom = plot.getRangeAxis().getLowerBound();
    if (plot.getDomainAxis().getLowerBound() < border) {
      plot.setQuadrantOrigin(new Point2D.Double(border, bottom));
      plot.setQuadrantPaint(0, Theme.PAST); // unlike markers, quadrants lie under the grid
    }
    plot.addDomainMarker(line(border), Layer.FOREGROUND);
  }

  private static ValueMarker line(double value) {
    var line = new ValueMarker(value, Theme.AXIS, Theme.HAIRLINE);
    line.setAlpha(1);
    return line;
  }

  private YIntervalSeriesCollection bands() {
    var collection = new YIntervalSeriesCollection();
    for (int rank = 0; rank < widestFirst.size(); rank++) {
      double[] low = widestFirst.get(rank).low();
      double[] high = widestFirst.get(rank).high();
      var series = new YIntervalSeries(rank);
      for (int i = 0; i < low.length; i++) {
        series.add((double) chart.dates().get(i).toEpochDay(), low[i], low[i], high[i]);
      }
      collection.addSeries(series);
    }
    return collection;
  }

  private DeviationRenderer bandRenderer() {
    var renderer = new DeviationRenderer(false, false);
    renderer.setAlpha(1);
    for (int rank = 0; rank < widestFirst.size(); rank++) {
      renderer.setSeriesFillPaint(rank, Theme.tint(rank, widestFirst.size()));
    }
    return renderer;
  }

  private DefaultXYDataset median() {
    double[] days = chart.dates().stream().mapToDouble(LocalDate::toEpochDay).toArray();
    var dataset = new DefaultXYDataset();
    dataset.addSeries("median", new double[][] {days, chart.median()});
    return dataset;
  }

  private static XYLineAndShapeRenderer lineRenderer() {
    var renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, Theme.LINE);
    renderer.setSeriesStroke(0, Theme.CURVE);
    return renderer;
  }
}
