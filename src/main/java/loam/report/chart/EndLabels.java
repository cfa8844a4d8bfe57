package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What lines are called and where they end, written beside their ends; moved apart where they would
 * overlap.
 *
 * @param labels in any order
 * @param gap between the plot and the words
 * @param paper which tells how wide they may be
 */
record EndLabels(List<EndLabel> labels, double gap, Lettering lettering, Paper paper) {
  private static final double LEADING = 1.25;

  /** One of them: at a value of the vertical axis. */
  record EndLabel(double value, String text, Color color, boolean isStrong) {}

  EndLabels {
    labels =
        labels.stream().sorted(Comparator.comparingDouble(EndLabel::value).reversed()).toList();
  }

  /** The room that they need on the right of a plot. */
  double room() {
    return labels.stream()
            .flatMapToDouble(
                label ->
                    lines(label).stream().mapToDouble(line -> lettering.width(line, font(label))))
            .max()
            .orElse(0)
        + gap;
  }

  /** Writes them on the right of a plot's area. */
  void write(Pen pen, Rectangle2D area, DoubleUnaryOperator y) {
    double leading = LEADING * Theme.LABEL_SIZE;
    List<Double> tops = tops(area, y, leading);
    for (int i = 0; i < labels.size(); i++) {
      EndLabel label = labels.get(i);
      double baseline = tops.get(i) + 0.8 * leading;
      for (String line : lines(label)) {
        pen.text(line, font(label), label.color(), area.getMaxX() + gap, baseline, Pen.Align.START);
        baseline += leading;
      }
    }
  }

  /** Where each begins: centred at its value, but below the one above it and above the axis. */
  private List<Double> tops(Rectangle2D area, DoubleUnaryOperator y, double leading) {
    List<Double> tops = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (EndLabel label : labels) {
      double height = leading * lines(label).size();
      double top = Math.max(free, y.applyAsDouble(label.value()) - height / 2);
      tops.add(top);
      free = top + height;
    }
    double limit = area.getMaxY() + leading / 2;
    for (int i = labels.size() - 1; i >= 0; i--) {
      double height = leading * lines(labels.get(i)).size();
      tops.set(i, Math.min(tops.get(i), limit - height));
      limit = tops.get(i);
    }
    return tops;
  }

  private List<String> lines(EndLabel label) {
    return lettering.lines(label.text(), font(label), paper.widestEnd(), paper.isNarrow() ? 3 : 2);
  }

  private Font font(EndLabel label) {
    return label.isStrong() ? lettering.bold(Theme.LABEL_SIZE) : lettering.plain(Theme.LABEL_SIZE);
  }

  /** A value with three digits that count, or all before the point. */
  static String figure(double value) {
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded =
        Math.abs(value) < 1000
            ? exact.round(new MathContext(3, RoundingMode.HALF_EVEN))
            : exact.setScale(0, RoundingMode.HALF_EVEN);
    return NumberScale.text(rounded.doubleValue());
  }
}
