package loam.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All colours, strokes and sizes, so that charts of every kind look related. Sizes are in the units
 * of a page 960 wide. Colours that mean something are told apart by colour-blind readers and in
 * grey print (Okabe and Ito's palette); on dark paper they are lighter.
 *
 * @param past ground of what lies before a projection
 * @param line the one line or dot that matters
 * @param published figures of others
 * @param palest of nested bands, nearest to the paper
 * @param deepest of nested bands
 * @param gain bars that add
 * @param loss bars that take away
 * @param total bars that sum up
 * @param pale what counts neither way, and tolerances
 * @param winter ground of a time when capital is scarce
 * @param boom ground of a time when it is not
 * @param series colours of several series
 */
record Theme(
    Color paper,
    Color ink,
    Color softInk,
    Color grid,
    Color axis,
    Color past,
    Color line,
    Color published,
    Color palest,
    Color deepest,
    Color gain,
    Color loss,
    Color total,
    Color pale,
    Color winter,
    Color boom,
    List<Color> series) {
  static final int WIDTH = 960;
  static final int HEIGHT = 540;
  static final double MARGIN = 28;

  static final float TITLE_SIZE = 20;
  static final float SUBTITLE_SIZE = 13.5f;
  static final float LABEL_SIZE = 12.5f;
  static final float FOOTNOTE_SIZE = 10.5f;

  static final Stroke HAIRLINE = new BasicStroke(1);
  static final Stroke OUTLINE = new BasicStroke(1.4f);
  static final Stroke ARROW = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  static final Stroke CURVE = new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke HALO = new BasicStroke(4.2f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
  static final Stroke DASHES =
      new BasicStroke(
          1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

  static final Theme LIGHT =
      new Theme(
          Color.WHITE,
          new Color(0x1F2328),
          new Color(0x57606A),
          new Color(0xE1E4E8),
          new Color(0x8C959F),
          new Color(0xF3F2EE),
          new Color(0x08306B),
          new Color(0xE69F00),
          new Color(0xD9E8F4),
          new Color(0x5BA0D0),
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x1F2328),
          new Color(0xC9CFD6),
          new Color(0x2A57606A, true),
          new Color(0x33E69F00, true),
          colours(0x08306B, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00, 0x1F2328));

  static final Theme DARK =
      new Theme(
          new Color(0x14181D),
          new Color(0xE6EDF3),
          new Color(0xA9B4C0),
          new Color(0x2A3139),
          new Color(0x6E7883),
          new Color(0x1D232A),
          new Color(0xBFE0FA),
          new Color(0xE69F00),
          new Color(0x244862),
          new Color(0x3F86B8),
          new Color(0x56B4E9),
          new Color(0xF28E4B),
          new Color(0xE6EDF3),
          new Color(0x4A545F),
          new Color(0x2CA9B4C0, true),
          new Color(0x38E69F00, true),
          colours(0xBFE0FA, 0xF28E4B, 0x2BC49A, 0xE39BC4, 0x56B4E9, 0xE69F00, 0xE6EDF3));

  Theme {
    series = List.copyOf(series);
  }

  /** Okabe and Ito's palette without yellow, which is too pale for a line. */
  private static List<Color> colours(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Color::new).toList();
  }

  /** All of them, in an order that all themes share. */
  List<Color> all() {
    List<Color> all =
        new ArrayList<>(
            List.of(
                paper, ink, softInk, grid, axis, past, line, published, palest, deepest, gain, loss,
                total, pale, winter, boom));
    all.addAll(series);
    return all;
  }

  /**
   * Colour of one of {@code count} nested bands.
   *
   * @param rank 0 for the widest band, which is the palest, to {@code count - 1}
   */
  Color tint(int rank, int count) {
    double share = count == 1 ? 0.4 : (double) rank / (count - 1);
    return new Color(
        between(palest.getRed(), deepest.getRed(), share),
        between(palest.getGreen(), deepest.getGreen(), share),
        between(palest.getBlue(), deepest.getBlue(), share));
  }

  /** Colour of one of several series, told apart by colour-blind readers. */
  Color series(int rank) {
    return series.get(rank % series.size());
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + share * (to - from));
  }
}
