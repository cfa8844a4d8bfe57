package loam.report.chart;

import java.time.LocalDate;
import java.util.List;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * The bands and the line, as a plot of JFreeChart.
 *
 * @param first place of the first date that bands are drawn on
 */
record FanPlot(FanChart chart, List<Band> widestFirst, int first, Pen pen) {

  XYPlot on(TickedAxis time, TickedAxis values) {
    XYPlot plot = Plots.bare(time, values, pen);
    Plots.zeroLine(plot, pen);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDataset(0, bands());
    plot.setRenderer(0, bandRenderer());
    plot.setDataset(1, median());
    plot.setRenderer(1, lineRenderer());
    return plot;
  }

  private YIntervalSeriesCollection bands() {
    var collection = new YIntervalSeriesCollection();
    for (int rank = 0; rank < widestFirst.size(); rank++) {
      double[] low = widestFirst.get(rank).low();
      double[] high = widestFirst.get(rank).high();
      var series = new YIntervalSeries(rank);
      for (int i = first; i < low.length; i++) {
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
      renderer.setSeriesFillPaint(rank, pen.theme().tint(rank, widestFirst.size()));
    }
    return renderer;
  }

  private DefaultXYDataset median() {
    double[] days = chart.dates().stream().mapToDouble(LocalDate::toEpochDay).toArray();
    var dataset = new DefaultXYDataset();
    dataset.addSeries("median", new double[][] {days, chart.median()});
    return dataset;
  }

  private XYLineAndShapeRenderer lineRenderer() {
    var renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, pen.theme().line());
    renderer.setSeriesStroke(0, Theme.CURVE);
    return renderer;
  }
}
