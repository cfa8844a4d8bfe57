package loam.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;

/** The words on both sides of the line where a projection begins, where there is room for them. */
record HindcastLabels(LocalDate from, Pen pen, Font font, Lettering lettering)
    implements Painted.Painter {
  private static final String BEFORE = "hindcast";
  private static final String AFTER = "projection";
  private static final double GAP = 7;

  @Override
  public void paint(Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    double border = x.applyAsDouble((double) from.toEpochDay());
    double baseline = area.getMinY() + 1.3 * font.getSize2D();
    if (fits(BEFORE, border - area.getMinX())) {
      pen.text(BEFORE, font, Theme.SOFT_INK, border - GAP, baseline, Pen.Align.END);
    }
    if (fits(AFTER, area.getMaxX() - border)) {
      pen.text(AFTER, font, Theme.SOFT_INK, border + GAP, baseline, Pen.Align.START);
    }
  }

  private boolean fits(String word, double room) {
    return lettering.width(word, font) + 2 * GAP < room;
  }
}
