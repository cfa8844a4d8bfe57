package loam.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;

/** Draws into one kind of file what a {@link Graphics2D} alone cannot say. */
interface Pen {
  /** For lines and areas; not for text. */
  Graphics2D graphics();

  Theme theme();

  Paper paper();

  /** Writes one line of text at a baseline. */
  void text(String text, Font font, Color color, double x, double y, Align align);

  /** Fills a shape that tells, where the file can, what it means. */
  void fill(Shape shape, Color color, String meaning);

  /** Which end of a text its x coordinate names. */
  enum Align {
    START,
    MIDDLE,
    END
  }
}
