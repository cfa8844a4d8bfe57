package loam.report.office;

import java.util.List;
import loam.language.Language;
import loam.report.findings.Answer;

/**
 * Answers as slides of 16 to 9, one each: the question, the numbers, a chart with its data, and
 * what it rests on. All text is text.
 */
public final class AnswerSlides {
  private static final long MARGIN = Deck.MARGIN;
  private static final long NUMBERS = 1_250_000;
  private static final long CHART = 2_900_000;
  private static final long CHART_WIDTH = 7_000_000;
  private static final long CHART_HEIGHT = 3_450_000;
  private static final long FOOT = 6_430_000;

  private final List<Told> all;
  private final Language language;
  private final Deck deck;

  /** Slides of some answers. */
  public AnswerSlides(List<Told> all, Language language) {
    this.all = List.copyOf(all);
    this.language = language;
    this.deck = new Deck(language);
  }

  /** The bytes of a PPTX file. */
  public byte[] bytes() {
    all.forEach(this::slide);
    return deck.bytes();
  }

  private void slide(Told told) {
    if (told.chart().isEmpty()) {
      deck.slide(shapes(told));
      return;
    }
    int number = deck.next();
    ChartPart chart = new ChartPart(told.chart().get(), language);
    String place = "ppt/charts/chart%d.xml".formatted(number);
    deck.file()
        .part(place, "drawingml.chart", chart.xml())
        .relations(place, "package", "../embeddings/chart%d.xlsx".formatted(number))
        .bytes("ppt/embeddings/chart%d.xlsx".formatted(number), chart.workbook());
    deck.slide(shapes(told), "chart", "../charts/chart%d.xml".formatted(number));
  }

  private String shapes(Told told) {
    Answer answer = told.answer();
    StringBuilder shapes = new StringBuilder();
    shapes.append(
        Deck.box(
            2,
            MARGIN,
            300_000,
            Deck.WITHIN,
            850_000,
            line(answer.question(), 2400, true, "08306B")));
    long width = Deck.WITHIN / Math.max(1, answer.numbers().size());
    int id = 3;
    for (Answer.Headline number : answer.numbers()) {
      long x = MARGIN + (id - 3) * width;
      shapes.append(Deck.box(id, x, NUMBERS, width - 60_000, 1_500_000, number(number)));
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
    shapes.append(
        Deck.box(id++, left, CHART, Deck.WIDTH - MARGIN - left, CHART_HEIGHT, words.toString()));
    shapes.append(
        Deck.box(id, MARGIN, FOOT, Deck.WITHIN, 300_000, line(told.note(), 900, false, "57606A")));
    return shapes.toString();
  }

  private String number(Answer.Headline number) {
    return line(number.label(), 1200, false, "57606A")
        + line(number.value(), 2600, true, "08306B")
        + line(number.range(), 1200, false, "57606A")
        + line(number.verdict(), 1200, true, "1F2328")
        + (number.strength().isEmpty() ? "" : line(number.strength(), 1200, false, "57606A"));
  }

  private String line(String text, int size, boolean isBold, String color) {
    return deck.line(text, size, isBold, color);
  }

  private static String chart(int id, String title) {
    return """
    <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%1$d" name="Chart %1$d" descr="%2$s"/><p:cNvGraphicFramePr/>\
    <p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="%3$d" y="%4$d"/><a:ext cx="%5$d" cy="%6$d"/></p:xfrm>\
    <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart \
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic>\
    </p:graphicFrame>\
    """
        .formatted(id, Xml.text(title), MARGIN, CHART, CHART_WIDTH, CHART_HEIGHT);
  }
}
