package loam.report.office;

import java.util.ArrayList;
import java.util.List;
import loam.language.Language;
import loam.report.findings.Answer;

/**
 * Answers as a Word document of A4, a page each: the question, a table of the numbers, a chart with
 * its data, and what it rests on.
 *
 * @see "ECMA-376, part 1, 17: WordprocessingML"
 */
public final class AnswerDocument {
  private static final long CHART_WIDTH = 6_000_000;
  private static final long CHART_HEIGHT = 3_000_000;

  private final List<Told> all;
  private final Language language;

  /** A document of some answers. */
  public AnswerDocument(List<Told> all, Language language) {
    this.all = List.copyOf(all);
    this.language = language;
  }

  /** The bytes of a DOCX file. */
  public byte[] bytes() {
    OfficeFile file = new OfficeFile();
    file.relations("", "officeDocument", "word/document.xml");
    StringBuilder body = new StringBuilder();
    List<String> relations = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Told told = all.get(i);
      body.append(head(told.answer(), i > 0));
      if (told.chart().isPresent()) {
        int number = relations.size() / 2 + 1;
        ChartPart chart = new ChartPart(told.chart().get(), language);
        String place = "word/charts/chart%d.xml".formatted(number);
        file.part(place, "drawingml.chart", chart.xml())
            .relations(place, "package", "../embeddings/chart%d.xlsx".formatted(number))
            .bytes("word/embeddings/chart%d.xlsx".formatted(number), chart.workbook());
        relations.addAll(List.of("chart", "charts/chart%d.xml".formatted(number)));
        body.append(chart(number, told.answer().question()));
      }
      body.append(rest(told));
    }
    file.part("word/document.xml", "wordprocessingml.document.main", document(body));
    file.relations("word/document.xml", relations.toArray(String[]::new));
    return file.zip();
  }

  private static String document(CharSequence body) {
    return """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="%s" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:body>%s<w:sectPr>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" \
        w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"""
        .formatted(OfficeFile.RELATIONS, body);
  }

  private String head(Answer answer, boolean isLater) {
    StringBuilder rows = new StringBuilder();
    for (Answer.Headline number : answer.numbers()) {
      rows.append("<w:tr>")
          .append(cell(2600, line(number.label(), 21, false, "1F2328", false)))
          .append(cell(2000, line(number.value(), 30, true, "08306B", false)))
          .append(cell(2200, line(number.range(), 21, false, "57606A", false)))
          .append(
              cell(
                  2800,
                  line(number.verdict(), 21, true, "1F2328", false)
                      + (number.strength().isEmpty()
                          ? ""
                          : line(number.strength(), 18, false, "57606A", false))))
          .append("</w:tr>");
    }
    return line(answer.question(), 36, true, "08306B", isLater)
        + "<w:tbl><w:tblPr><w:tblW w:w=\"9600\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"8\""
        + " w:color=\"08306B\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"D0D7DE\"/><w:insideH w:val=\"single\""
        + " w:sz=\"4\" w:color=\"D0D7DE\"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"2600\"/>"
        + "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2200\"/><w:gridCol w:w=\"2800\"/></w:tblGrid>"
        + rows
        + "</w:tbl>"
        + line("", 12, false, "1F2328", false);
  }

  private String rest(Told told) {
    StringBuilder words = new StringBuilder();
    told.answer().costs().forEach(cost -> words.append(line(cost, 22, true, "1F2328", false)));
    return words
        + line(told.answer().rests(), 22, false, "1F2328", false)
        + line(told.answer().change(), 22, false, "1F2328", false)
        + line(told.note(), 17, false, "57606A", false);
  }

  private static String cell(int width, String lines) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc>"
        .formatted(width, lines);
  }

  /** A paragraph; sizes are in half points. */
  private String line(String text, int size, boolean isBold, String color, boolean onNewPage) {
    return """
        <w:p><w:pPr>%s<w:spacing w:after="80"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" \
        w:eastAsia="Microsoft YaHei"/>%s<w:color w:val="%s"/><w:sz w:val="%d"/><w:lang w:val="en-GB" \
        w:eastAsia="zh-CN"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r></w:p>"""
        .formatted(
            onNewPage ? "<w:pageBreakBefore/>" : "",
            isBold ? "<w:b/>" : "",
            color,
            size,
            Xml.text(text));
  }

  private static String chart(int number, String title) {
    return """
        <w:p><w:r><w:drawing><wp:inline><wp:extent cx="%1$d" cy="%2$d"/><wp:docPr id="%3$d" name="Chart %3$d" \
        descr="%4$s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId%3$d"/></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></w:r></w:p>"""
        .formatted(CHART_WIDTH, CHART_HEIGHT, number, Xml.text(title));
  }
}
