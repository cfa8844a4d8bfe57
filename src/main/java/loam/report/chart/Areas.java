package loam.report.chart;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Shapes over time, on the page. */
final class Areas {
  private Areas() {}

  static Shape line(
      List<LocalDate> dates, double[] values, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    var path = new Path2D.Double();
    for (int i = 0; i < values.length; i++) {
      double atX = x.applyAsDouble((double) dates.get(i).toEpochDay());
      double atY = y.applyAsDouble(values[i]);
      if (i == 0) {
        path.moveTo(atX, atY);
      } else {
        path.lineTo(atX, atY);
      }
    }
    return path;
  }

  static Shape between(
      List<LocalDate> dates,
      double[] low,
      double[] high,
      DoubleUnaryOperator x,
      DoubleUnaryOperator y) {
    var area = new Path2D.Double(line(dates, high, x, y));
    for (int i = low.length - 1; i >= 0; i--) {
      area.lineTo(x.applyAsDouble((double) dates.get(i).toEpochDay()), y.applyAsDouble(low[i]));
    }
    area.closePath();
    return area;
  }
}
