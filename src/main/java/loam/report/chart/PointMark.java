package loam.report.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/**
 * How a published figure is drawn: a dot, a ring, or either with an arrow; a hollow diamond where
 * the model knew nothing of it.
 */
final class PointMark {
  private static final double RADIUS = 4.5;

  private PointMark() {}

  /**
   * Draws.
   *
   * @param reach from the centre of the dot to the tip of its arrow, if it has one
   */
  static void draw(
      Pen pen,
      Relation relation,
      boolean unseen,
      double x,
      double y,
      double reach,
      String meaning) {
    switch (relation) {
      case AT_LEAST -> arrow(pen, x, y, -reach, meaning);
      case AT_MOST -> arrow(pen, x, y, reach, meaning);
      case EQUAL, ABOUT -> {}
    }
    Shape mark = unseen ? diamond(x, y) : dot(x, y);
    boolean hollow = unseen || relation == Relation.ABOUT;
    pen.fill(mark, hollow ? pen.theme().paper() : pen.theme().published(), meaning);
    outline(pen, mark, unseen ? Theme.ARROW : Theme.OUTLINE);
  }

  private static Shape dot(double x, double y) {
    return new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  private static Shape diamond(double x, double y) {
    double reach = 1.4 * RADIUS;
    var diamond = new Path2D.Double();
    diamond.moveTo(x, y - reach);
    diamond.lineTo(x + reach, y);
    diamond.lineTo(x, y + reach);
    diamond.lineTo(x - reach, y);
    diamond.closePath();
    return diamond;
  }

  private static void outline(Pen pen, Shape mark, Stroke stroke) {
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(stroke);
    g2.draw(mark);
  }

  /** Upwards if {@code reach} is negative, as the page counts downwards. */
  private static void arrow(Pen pen, double x, double y, double reach, String meaning) {
    double tip = y + reach;
    double neck = tip - Math.copySign(8, reach);
    Graphics2D g2 = pen.graphics();
    g2.setPaint(pen.theme().ink());
    g2.setStroke(Theme.ARROW);
    g2.draw(new Line2D.Double(x, y, x, neck));
    var head = new Path2D.Double();
    head.moveTo(x, tip);
    head.lineTo(x + 4.5, neck);
    head.lineTo(x - 4.5, neck);
    head.closePath();
    pen.fill(head, pen.theme().ink(), meaning);
  }
}
