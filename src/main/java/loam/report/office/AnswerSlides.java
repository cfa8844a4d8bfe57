package loam.report.office;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.language.Language;
import loam.report.findings.Answer;

/**
 * Answers as slides of 16 to 9, one each: the question, the numbers, a chart with its data, and
 * what it rests on. All text is text.
 *
 * @see "ECMA-376, part 1, 19: PresentationML"
 */
public final class AnswerSlides {
  private static final String NAMES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\""
          + OfficeFile.RELATIONS
          + "\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
  private static final String TREE =
      "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
  private static final String COLORS =
      "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\""
          + " accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\""
          + " hlink=\"hlink\" folHlink=\"folHlink\"/>";

  private static final long WIDTH = 12_192_000;
  private static final long HEIGHT = 6_858_000;
  private static final long MARGIN = 457_200;
  private static final long WITHIN = WIDTH - 2 * MARGIN;
  private static final long NUMBERS = 1_250_000;
  private static final long CHART = 2_900_000;
  private static final long CHART_WIDTH = 7_000_000;
  private static final long CHART_HEIGHT = 3_450_000;
  private static final long FOOT = 6_430_000;

  private final List<Told> all;
  private final Language language;

  /** Slides of some answers. */
  public AnswerSlides(List<Told> all, Language language) {
    this.all = List.copyOf(all);
    this.language = language;
  }

  /** The bytes of a PPTX file. */
  public byte[] bytes() {
    OfficeFile file = new OfficeFile();
    file.relations("", "officeDocument", "ppt/presentation.xml");
    String presentation = "presentationml.";
    file.part("ppt/presentation.xml", presentation + "presentation.main", presentation())
        .relations("ppt/presentation.xml", targets());
    file.part("ppt/slideMasters/slideMaster1.xml", presentation + "slideMaster", master())
        .relations(
            "ppt/slideMasters/slideMaster1.xml",
            "slideLayout",
            "../slideLayouts/slideLayout1.xml",
            "theme",
            "../theme/theme1.xml");
    file.part("ppt/slideLayouts/slideLayout1.xml", presentation + "slideLayout", layout())
        .relations(
            "ppt/slideLayouts/slideLayout1.xml", "slideMaster", "../slideMasters/slideMaster1.xml");
    file.part("ppt/theme/theme1.xml", "theme", OfficeTheme.XML);
    for (int i = 1; i <= all.size(); i++) {
      slide(file, presentation, i);
    }
    return file.zip();
  }

  private void slide(OfficeFile file, String presentation, int number) {
    Told told = all.get(number - 1);
    String name = "ppt/slides/slide%d.xml".formatted(number);
    file.part(name, presentation + "slide", slide(told));
    if (told.chart().isEmpty()) {
      file.relations(name, "slideLayout", "../slideLayouts/slideLayout1.xml");
      return;
    }
    ChartPart chart = new ChartPart(told.chart().get(), language);
    file.relations(
        name,
        "slideLayout",
        "../slideLayouts/slideLayout1.xml",
        "chart",
        "../charts/chart%d.xml".formatted(number));
    String place = "ppt/charts/chart%d.xml".formatted(number);
    file.part(place, "drawingml.chart", chart.xml())
        .relations(place, "package", "../embeddings/chart%d.xlsx".formatted(number))
        .bytes("ppt/embeddings/chart%d.xlsx".formatted(number), chart.workbook());
  }

  private String[] targets() {
    return IntStream.rangeClosed(0, all.size())
        .boxed()
        .flatMap(
            i ->
                i == 0
                    ? List.of("slideMaster", "slideMasters/slideMaster1.xml").stream()
                    : List.of("slide", "slides/slide%d.xml".formatted(i)).stream())
        .toArray(String[]::new);
  }

  private String presentation() {
    String slides =
        IntStream.rangeClosed(1, all.size())
            .mapToObj(i -> "<p:sldId id=\"%d\" r:id=\"rId%d\"/>".formatted(255 + i, i + 1))
            .collect(Collectors.joining());
    return ("<p:presentation %s><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
            + "</p:sldMasterIdLst><p:sldIdLst>%s</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"%d\"/>"
            + "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>")
        .formatted(NAMES, slides, WIDTH, HEIGHT);
  }

  private static String master() {
    return ("<p:sldMaster %s><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>"
            + "<p:spTree>%s</p:spTree></p:cSld>%s<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
            + "</p:sldLayoutIdLst></p:sldMaster>")
        .formatted(NAMES, TREE, COLORS);
  }

  private static String layout() {
    return ("<p:sldLayout %s type=\"blank\"><p:cSld name=\"Blank\"><p:spTree>%s</p:spTree></p:cSld>"
            + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>")
        .formatted(NAMES, TREE);
  }

  private String slide(Told told) {
    Answer answer = told.answer();
    StringBuilder shapes = new StringBuilder();
    shapes.append(
        box(2, MARGIN, 300_000, WITHIN, 850_000, line(answer.question(), 2400, true, "08306B")));
    long width = WITHIN / Math.max(1, answer.numbers().size());
    int id = 3;
    for (Answer.Headline number : answer.numbers()) {
      long x = MARGIN + (id - 3) * width;
      shapes.append(box(id, x, NUMBERS, width - 60_000, 1_500_000, number(number)));
      id++;
    }
    boolean hasChart = told.chart().isPresent();
    if (hasChart) {
      shapes.append(chart(id++, answer.question()));
    }
    long left = hasChart ? MARGIN + CHART_WIDTH + 200_000 : MARGIN;
    StringBuilder words = new StringBuilder();
    answer.costs().forEach(cost -> words.append(line(cost, 1400, true, "1F2328")));
    words.append(line(answer.rests(), 1400, false, "1F2328"));
    words.append(line(answer.change(), 1400, false, "1F2328"));
    shapes.append(box(id++, left, CHART, WIDTH - MARGIN - left, CHART_HEIGHT, words.toString()));
    shapes.append(box(id, MARGIN, FOOT, WITHIN, 300_000, line(told.note(), 900, false, "57606A")));
    return ("<p:sld %s><p:cSld><p:spTree>%s%s</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
            + "</p:clrMapOvr></p:sld>")
        .formatted(NAMES, TREE, shapes);
  }

  private String number(Answer.Headline number) {
    return line(number.label(), 1200, false, "57606A")
        + line(number.value(), 2600, true, "08306B")
        + line(number.range(), 1200, false, "57606A")
        + line(number.verdict(), 1200, true, "1F2328")
        + (number.strength().isEmpty() ? "" : line(number.strength(), 1200, false, "57606A"));
  }

  private String line(String text, int size, boolean isBold, String color) {
    return """
        <a:p><a:pPr><a:spcAft><a:spcPts val="300"/></a:spcAft></a:pPr><a:r><a:rPr lang="%s" sz="%d" b="%d">\
        <a:solidFill><a:srgbClr val="%s"/></a:solidFill></a:rPr><a:t>%s</a:t></a:r></a:p>"""
        .formatted(
            language == Language.CHINESE ? "zh-CN" : "en-GB",
            size,
            isBold ? 1 : 0,
            color,
            Xml.text(text));
  }

  private static String box(int id, long x, long y, long width, long height, String lines) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%1$d" name="Text %1$d"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>\
        <a:xfrm><a:off x="%2$d" y="%3$d"/><a:ext cx="%4$d" cy="%5$d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
        </a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0">\
        <a:normAutofit/></a:bodyPr><a:lstStyle/>%6$s</p:txBody></p:sp>"""
        .formatted(id, x, y, width, height, lines);
  }

  private static String chart(int id, String title) {
    return """
        <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%1$d" name="Chart %1$d" descr="%2$s"/><p:cNvGraphicFramePr/>\
        <p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="%3$d" y="%4$d"/><a:ext cx="%5$d" cy="%6$d"/></p:xfrm>\
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart \
        xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic>\
        </p:graphicFrame>"""
        .formatted(id, Xml.text(title), MARGIN, CHART, CHART_WIDTH, CHART_HEIGHT);
  }
}
