package loam.report.office;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.language.Language;

/**
 * A presentation of 16 to 9 without anything on its slides but what is put there: the parts that
 * every one has.
 *
 * @see "ECMA-376, part 1, 19: PresentationML"
 */
final class Deck {
  static final String NAMES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
          + OfficeFile.RELATIONS
          + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
  static final String TREE =
      "<p:nvGrpSpPr><p:cNvPr id=\"1\""
          + " name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
  private static final String COLORS =
      "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
          + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""
          + " accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";

  static final long WIDTH = 12_192_000;
  static final long HEIGHT = 6_858_000;
  static final long MARGIN = 457_200;
  static final long WITHIN = WIDTH - 2 * MARGIN;

  private static final String KIND = "presentationml.";

  private final OfficeFile file = new OfficeFile();
  private final List<String> slides = new ArrayList<>();
  private final Language language;

  Deck(Language language) {
    this.language = language;
  }

  /** The parts, to which a slide may add its own. */
  OfficeFile file() {
    return file;
  }

  /** Number of the slide that comes next, from 1. */
  int next() {
    return slides.size() + 1;
  }

  /**
   * A slide more.
   *
   * @param shapes what is on it
   * @param relations pairs of a kind and a place; the first is rId2
   */
  void slide(String shapes, String... relations) {
    String name = "ppt/slides/slide%d.xml".formatted(next());
    slides.add(name);
    String content =
        ("<p:sld %s><p:cSld><p:spTree>%s%s</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                + "</p:clrMapOvr></p:sld>")
            .formatted(NAMES, TREE, shapes);
    List<String> targets =
        new ArrayList<>(List.of("slideLayout", "../slideLayouts/slideLayout1.xml"));
    targets.addAll(List.of(relations));
    file.part(name, KIND + "slide", content).relations(name, targets.toArray(String[]::new));
  }

  /** The bytes of a PPTX file. */
  byte[] bytes() {
    file.relations("", "officeDocument", "ppt/presentation.xml");
    file.part("ppt/presentation.xml", KIND + "presentation.main", presentation())
        .relations("ppt/presentation.xml", targets());
    file.part("ppt/slideMasters/slideMaster1.xml", KIND + "slideMaster", master())
        .relations(
            "ppt/slideMasters/slideMaster1.xml",
            "slideLayout",
            "../slideLayouts/slideLayout1.xml",
            "theme",
            "../theme/theme1.xml");
    file.part("ppt/slideLayouts/slideLayout1.xml", KIND + "slideLayout", layout())
        .relations(
            "ppt/slideLayouts/slideLayout1.xml", "slideMaster", "../slideMasters/slideMaster1.xml");
    file.part("ppt/theme/theme1.xml", "theme", OfficeTheme.XML);
    return file.zip();
  }

  private String[] targets() {
    return IntStream.rangeClosed(0, slides.size())
        .boxed()
        .flatMap(
            i ->
                i == 0
                    ? List.of("slideMaster", "slideMasters/slideMaster1.xml").stream()
                    : List.of("slide", "slides/slide%d.xml".formatted(i)).stream())
        .toArray(String[]::new);
  }

  private String presentation() {
    String ids =
        IntStream.rangeClosed(1, slides.size())
            .mapToObj(i -> "<p:sldId id=\"%d\" r:id=\"rId%d\"/>".formatted(255 + i, i + 1))
            .collect(Collectors.joining());
    return ("<p:presentation %s><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
            + "</p:sldMasterIdLst><p:sldIdLst>%s</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"%d\"/>"
            + "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>")
        .formatted(NAMES, ids, WIDTH, HEIGHT);
  }

  private static String master() {
    return ("<p:sldMaster %s><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr"
            + " val=\"bg1\"/></p:bgRef></p:bg><p:spTree>%s</p:spTree></p:cSld>%s<p:sldLayoutIdLst><p:sldLayoutId"
            + " id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst></p:sldMaster>")
        .formatted(NAMES, TREE, COLORS);
  }

  private static String layout() {
    return ("<p:sldLayout %s type=\"blank\"><p:cSld name=\"Blank\"><p:spTree>%s</p:spTree></p:cSld>"
            + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>")
        .formatted(NAMES, TREE);
  }

  /** A paragraph; sizes are in hundredths of a point. */
  String line(String text, int size, boolean isBold, String color) {
    return """
    <a:p><a:pPr><a:spcAft><a:spcPts val="300"/></a:spcAft></a:pPr><a:r><a:rPr lang="%s" sz="%d" b="%d">\
    <a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:rPr><a:t>%s</a:t></a:r></a:p>\
    """
        .formatted(
            language == Language.CHINESE ? "zh-CN" : "en-GB",
            size,
            isBold ? 1 : 0,
            color,
            Xml.text(text));
  }

  /** A box of paragraphs. */
  static String box(int id, long x, long y, long width, long height, String lines) {
    return """
    <p:sp><p:nvSpPr><p:cNvPr id="%1$d" name="Text %1$d"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>\
    <a:xfrm><a:off x="%2$d" y="%3$d"/><a:ext cx="%4$d" cy="%5$d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
    </a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0">\
    <a:normAutofit/></a:bodyPr><a:lstStyle/>%6$s</p:txBody></p:sp>\
    """
        .formatted(id, x, y, width, height, lines);
  }
}
