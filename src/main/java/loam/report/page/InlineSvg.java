package loam.report.page;

import java.util.regex.Pattern;

/** Makes a chart's file a part of a page. */
final class InlineSvg {
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
  private static final Pattern URL = Pattern.compile("url\\(#([^)]*)\\)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern SPACE = Pattern.compile("\\n\\s*(?=/?>)");
  private static final Pattern SIZE = Pattern.compile("(<svg[^>]*?) height=\"\\d+\"");
  private static final Pattern WIDTH = Pattern.compile("(<svg[^>]*?) width=\"\\d+\"");

  private InlineSvg() {}

  /**
   * The element alone, with ids that no other chart has and the size that the page gives it.
   *
   * @param svg a whole file
   * @param prefix of its ids
   * @param kind class of the element
   */
  static String of(String svg, String prefix, String kind) {
    String element =
        "<svg class=\"" + kind + "\"" + svg.substring(svg.indexOf("<svg") + "<svg".length());
    element = COMMENT.matcher(element).replaceAll("");
    element = ID.matcher(element).replaceAll("id=\"" + prefix + "-$1\"");
    element = URL.matcher(element).replaceAll("url(#" + prefix + "-$1)");
    element = SIZE.matcher(element).replaceFirst("$1");
    element = WIDTH.matcher(element).replaceFirst("$1");
    return SPACE.matcher(element).replaceAll("").strip();
  }
}
