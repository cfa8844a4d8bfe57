package loam.report.office;

/** The theme that every presentation must have, plain: system fonts, Loam's colours. */
final class OfficeTheme {
  private static final String FILL = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
  private static final String LINE = "<a:ln w=\"6350\">" + FILL + "</a:ln>";
  private static final String EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  private static final String FONT =
      "<a:latin typeface=\"Arial\"/><a:ea typeface=\"Microsoft YaHei\"/><a:cs typeface=\"\"/>";

  static final String XML =
      "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Loam\"><a:themeElements>"
          + "<a:clrScheme name=\"Loam\">"
          + color("dk1", "1F2328")
          + color("lt1", "FFFFFF")
          + color("dk2", "08306B")
          + color("lt2", "F3F2EE")
          + color("accent1", "08306B")
          + color("accent2", "D55E00")
          + color("accent3", "009E73")
          + color("accent4", "CC79A7")
          + color("accent5", "56B4E9")
          + color("accent6", "E69F00")
          + color("hlink", "08306B")
          + color("folHlink", "57606A")
          + "</a:clrScheme><a:fontScheme name=\"Loam\"><a:majorFont>"
          + FONT
          + "</a:majorFont><a:minorFont>"
          + FONT
          + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Loam\"><a:fillStyleLst>"
          + FILL.repeat(3)
          + "</a:fillStyleLst><a:lnStyleLst>"
          + LINE.repeat(3)
          + "</a:lnStyleLst><a:effectStyleLst>"
          + EFFECT.repeat(3)
          + "</a:effectStyleLst><a:bgFillStyleLst>"
          + FILL.repeat(3)
          + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";

  private OfficeTheme() {}

  private static String color(String name, String rgb) {
    return "<a:%1$s><a:srgbClr val=\"%2$s\"/></a:%1$s>".formatted(name, rgb);
  }
}
