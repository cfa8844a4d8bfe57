package loam.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;

/**
 * All colours, strokes and sizes, so that charts of every kind look related. Sizes are in the units
 * of a page of 960 × 540. The blue, and the orange that stands out against it, are told apart by
 * colour-blind readers and in grey print (Okabe and Ito's palette).
 */
final class Theme {
  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final double MARGIN = 28;

  static final float TITLE_SIZE = 20;
  static final float SUBTITLE_SIZE = 13.5f;
  static final float LABEL_SIZE = 12.5f;
  static final float FOOTNOTE_SIZE = 10.5f;

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1F2328);
  static final Color SOFT_INK = new Color(0x57606A);
  static final Color GRID = new Color(0xE1E4E8);
  static final Color AXIS = new Color(0x8C959F);
  static final Color PAST = new Color(0xF3F2EE);
  static final Color LINE = new Color(0x08306B);
  static final Color PUBLISHED = new Color(0xE69F00);

  static final Stroke HAIRLINE = new BasicStroke(1);
  static final Stroke OUTLINE = new BasicStroke(1.4f);
  static final Stroke ARROW = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final Stroke CURVE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** Okabe and Ito's palette without yellow, which is too pale for a line. */
  private static final List<Color> SERIES =
      List.of(
          new Color(0x08306B),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xE69F00),
          new Color(0x1F2328));

  private static final Color DARKEST_TINT = new Color(0x5BA0D0);
  private static final Color LIGHTEST_TINT = new Color(0xD9E8F4);

  private Theme() {}

  /**
   * Colour of one of {@code count} nested bands.
   *
   * @param rank 0 for the widest band, which is the lightest, to {@code count - 1}
   */
  static Color tint(int rank, int count) {
    double share = count == 1 ? 0.4 : (double) rank / (count - 1);
    return new Color(
        between(LIGHTEST_TINT.getRed(), DARKEST_TINT.getRed(), share),
        between(LIGHTEST_TINT.getGreen(), DARKEST_TINT.getGreen(), share),
        between(LIGHTEST_TINT.getBlue(), DARKEST_TINT.getBlue(), share));
  }

  /** Colour of one of several series, told apart by colour-blind readers. */
  static Color series(int rank) {
    return SERIES.get(rank % SERIES.size());
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
