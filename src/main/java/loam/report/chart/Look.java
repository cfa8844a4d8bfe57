package loam.report.chart;

import java.util.Optional;
import loam.language.Language;
import loam.language.RefusedException;

/**
 * How a chart is to look, whatever it shows.
 *
 * @param language of what the chart says of itself, such as its legend
 * @param dark whether it stands on dark paper
 * @param width of a PNG in pixels; below 600 any chart is laid out for a telephone
 * @param caption words in the place of the chart's own
 */
public record Look(Language language, boolean dark, int width, Optional<Caption> caption) {
  /** 16 cm, the width of a page's text, at 300 dots per inch. */
  public static final int PRINT_WIDTH = 1920;

  private static final int NARROW = 390;
  private static final int LEAST = 200;
  private static final int MOST = 8000;

  public Look {
    if (width < LEAST || width > MOST) {
      throw new RefusedException(
          "a chart of %s pixels: the width must lie between %s and %s", width, LEAST, MOST);
    }
  }

  /** With the words that charts say themselves. */
  public Look(Language language, boolean dark, int width) {
    this(language, dark, width, Optional.empty());
  }

  /** The same with other words around. */
  public Look saying(Caption words) {
    return new Look(language, dark, width, Optional.of(words));
  }

  /** On white paper, for a telephone. */
  public static Look narrow(Language language) {
    return new Look(language, false, NARROW);
  }

  /** On white paper, for print. */
  public static Look in(Language language) {
    return new Look(language, false, PRINT_WIDTH);
  }

  Paper paper() {
    return width < 600 ? Paper.NARROW : Paper.WIDE;
  }

  Theme theme() {
    return dark ? Theme.DARK : Theme.LIGHT;
  }
}
