package loam.report.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.function.DoubleUnaryOperator;
import loam.language.Language;

/** The words on both sides of the line where a projection begins, where there is room for them. */
record HindcastLabels(LocalDate from, Pen pen, Font font, Lettering lettering, Language language)
    implements Painted.Painter {
  private static final double GAP = 7;

  @Override
  public void paint(Rectangle2D area, DoubleUnaryOperator x, DoubleUnaryOperator y) {
    String before = language.say("hindcast");
    String after = language.say("projection");
    double border = x.applyAsDouble((double) from.toEpochDay());
    double baseline = area.getMinY() + 1.3 * font.getSize2D();
    if (fits(before, border - area.getMinX())) {
      pen.text(before, font, pen.theme().softInk(), border - GAP, baseline, Pen.Align.END);
    }
    if (fits(after, area.getMaxX() - border)) {
      pen.text(after, font, pen.theme().softInk(), border + GAP, baseline, Pen.Align.START);
    }
  }

  private boolean fits(String word, double room) {
    return lettering.width(word, font) + 2 * GAP < room;
  }
}
