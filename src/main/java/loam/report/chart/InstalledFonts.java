package loam.report.chart;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.stream.Stream;

/** Fonts of this machine, for characters that ours lacks. */
final class InstalledFonts {
  private static final List<String> PREFERRED =
      List.of(
          "Noto Sans CJK SC",
          "Source Han Sans SC",
          "Microsoft YaHei",
          "PingFang SC",
          "WenQuanYi Micro Hei",
          "SimHei");

  private InstalledFonts() {}

  /**
   * A font of the size and weight of {@code like} that has every character of the text.
   *
   * @param like a font that lacks some of them
   * @throws ChartsUnavailableException if there is none
   */
  static Font showing(String text, Font like) {
    int style = Lettering.isBold(like) ? Font.BOLD : Font.PLAIN;
    Stream<Font> preferred = PREFERRED.stream().map(family -> new Font(family, style, 1));
    Stream<Font> all = Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts());
    return Stream.concat(preferred, all)
        .filter(font -> font.canDisplayUpTo(text) < 0)
        .findFirst()
        .map(font -> font.deriveFont(style, like.getSize2D()))
        .orElseThrow(() -> missing(text.substring(like.canDisplayUpTo(text))));
  }

  private static ChartsUnavailableException missing(String text) {
    String begin = text.length() <= 8 ? text : text.substring(0, 8) + "…";
    return new ChartsUnavailableException(
        "no font on this machine shows \"%s\" in a PNG; apt-get install fonts-noto-cjk", begin);
  }
}
