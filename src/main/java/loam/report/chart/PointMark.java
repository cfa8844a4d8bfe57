package loam.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** How a published figure is drawn: a dot, a ring, or a dot with an arrow. */
final class PointMark {
  private static final double RADIUS = 4.5;

  private PointMark() {}

  /**
   * Draws.
   *
   * @param reach from the centre of the dot to the tip of its arrow, if it has one
   */
  static void draw(Pen pen, Relation relation, double x, double y, double reach, String meaning) {
    switch (relation) {
      case AT_LEAST -> arrow(pen, x, y, -reach, meaning);
      case AT_MOST -> arrow(pen, x, y, reach, meaning);
      case EQUAL, ABOUT -> {}
    }
    var dot = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    pen.fill(dot, relation == Relation.ABOUT ? Theme.PAPER : Theme.PUBLISHED, meaning);
    outline(pen, dot);
  }

  private static void outline(Pen pen, Ellipse2D dot) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(Theme.INK);
    g2.setStroke(Theme.OUTLINE);
    g2.draw(dot);
  }

  /** Upwards if {@code reach} is negative, as the page counts downwards. */
  private static void arrow(Pen pen, double x, double y, double reach, String meaning) {
    double tip = y + reach;
    double neck = tip - Math.copySign(8, reach);
    Graphics2D g2 = pen.graphics();
    g2.setPaint(Theme.INK);
    g2.setStroke(Theme.ARROW);
    g2.draw(new Line2D.Double(x, y, x, neck));
    var head = new Path2D.Double();
    head.moveTo(x, tip);
    head.lineTo(x + 4.5, neck);
    head.lineTo(x - 4.5, neck);
    head.closePath();
    pen.fill(head, Theme.INK, meaning);
  }
}
