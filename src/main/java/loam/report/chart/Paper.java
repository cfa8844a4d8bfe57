package loam.report.chart;

/**
 * How wide a page is, and what follows for its layout.
 *
 * @param width in units of the page, in which a letter of a label is 12.5 high
 * @param margin on the left and on the right
 * @param widestEnd of a text at the end of a line
 * @param isNarrow whether names stand above their rows, plots below one another, and text has as
 *     many lines as it needs
 */
record Paper(int width, double margin, double widestEnd, boolean isNarrow) {
  /** A page of print, or a screen of 600 pixels and more. */
  static final Paper WIDE = new Paper(Theme.WIDTH, Theme.MARGIN, 150, false);

  /** A telephone held upright. */
  static final Paper NARROW = new Paper(400, 8, 96, true);

  /** Room for text and plots. */
  double within() {
    return width - 2 * margin;
  }

  /** Room for text: on a telephone the fonts of a page are not ours, and may be wider. */
  double forText() {
    return isNarrow ? 0.95 * within() : within();
  }

  /** How many lines a text may have. */
  int lines(int onWide) {
    return isNarrow ? 4 * onWide : onWide;
  }
}
