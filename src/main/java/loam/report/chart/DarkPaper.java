package loam.report.chart;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rules of style that show an SVG drawn on white paper as it would be on dark paper. */
public final class DarkPaper {
  private static final int MOST_TINTS = 7;

  private DarkPaper() {}

  /**
   * One rule for each colour.
   *
   * @param selector of the elements that hold charts
   * @return CSS, to stand where the reader wants dark paper
   */
  public static String rules(String selector) {
    var css = new StringBuilder();
    colours()
        .forEach(
            (light, dark) -> {
              css.append("%s [fill=\"%s\"]{fill:%s}\n".formatted(selector, light, dark));
              css.append("%s [stroke=\"%s\"]{stroke:%s}\n".formatted(selector, light, dark));
            });
    return css.toString();
  }

  private static Map<String, String> colours() {
    Map<String, String> colours = new LinkedHashMap<>();
    for (int i = 0; i < Theme.LIGHT.all().size(); i++) {
      colours.put(svg(Theme.LIGHT.all().get(i)), svg(Theme.DARK.all().get(i)));
    }
    for (int count = 1; count <= MOST_TINTS; count++) {
      for (int rank = 0; rank < count; rank++) {
        colours.put(svg(Theme.LIGHT.tint(rank, count)), svg(Theme.DARK.tint(rank, count)));
      }
    }
    return colours;
  }

  /** As Batik writes it; what is seen through keeps its opacity. */
  private static String svg(Color color) {
    return color.getRGB() == Color.WHITE.getRGB()
        ? "white"
        : "rgb(%d,%d,%d)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }
}
