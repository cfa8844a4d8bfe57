package loam.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import loam.language.Language;
import loam.report.chart.Caption;
import loam.report.chart.Chart;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartNumbers;
import loam.report.chart.Look;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.TableWorkbook;

/**
 * Charts of any kind as slides of 16 to 9: the words around them as text, the chart as a picture
 * that holds the workbook of its numbers, which opens by a double click. The picture depends on the
 * machine that draws it.
 */
public final class ChartSlides {
  private static final long TOP = 1_450_000;
  private static final long ROOM = 4_750_000;
  private static final long FOOT = 6_330_000;

  private final Deck deck;
  private final Look look;

  /** Slides in some look. */
  public ChartSlides(Look look) {
    this.deck = new Deck(look.language());
    this.look = look;
  }

  /**
   * The bytes of a PPTX file.
   *
   * @param captions of the charts, in their order
   */
  public byte[] bytes(List<Chart> charts, List<Caption> captions) {
    deck.file().image("png");
    for (int i = 0; i < charts.size(); i++) {
      slide(charts.get(i), captions.get(i));
    }
    return deck.bytes();
  }

  private void slide(Chart chart, Caption caption) {
    int number = deck.next();
    byte[] png = ChartFiles.png(chart, look.saying(Caption.NONE));
    deck.file()
        .bytes("ppt/media/chart%d.png".formatted(number), png)
        .bytes("ppt/embeddings/chart%d.xlsx".formatted(number), workbook(chart));
    String words =
        Deck.box(
                2,
                Deck.MARGIN,
                300_000,
                Deck.WITHIN,
                1_100_000,
                deck.line(caption.title(), 2400, true, "08306B")
                    + deck.line(caption.subtitle(), 1400, false, "57606A"))
            + Deck.box(
                3,
                Deck.MARGIN,
                FOOT,
                Deck.WITHIN,
                400_000,
                deck.line(caption.note(), 900, false, "57606A"));
    deck.slide(
        words + picture(chart.title(), png),
        "image",
        "../media/chart%d.png".formatted(number),
        "package",
        "../embeddings/chart%d.xlsx".formatted(number));
  }

  /** As large as the room between the words allows. */
  private static String picture(String title, byte[] png) {
    double scale =
        Math.min((double) Deck.WITHIN / pixels(png, 16), (double) ROOM / pixels(png, 20));
    long width = (long) (scale * pixels(png, 16));
    long height = (long) (scale * pixels(png, 20));
    return """
    <p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Chart" descr="%1$s"/><p:cNvGraphicFramePr>\
    <a:graphicFrameLocks noChangeAspect="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>\
    <a:off x="%2$d" y="%3$d"/><a:ext cx="%4$d" cy="%5$d"/></p:xfrm><a:graphic>\
    <a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">\
    <p:oleObj name="Worksheet" r:id="rId3" imgW="%4$d" imgH="%5$d" progId="Excel.Sheet.12"><p:embed/><p:pic>\
    <p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId2"/>\
    <a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="%2$d" y="%3$d"/>\
    <a:ext cx="%4$d" cy="%5$d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>\
    </p:oleObj></a:graphicData></a:graphic></p:graphicFrame>\
    """
        .formatted(Xml.text(title), Deck.MARGIN + (Deck.WITHIN - width) / 2, TOP, width, height);
  }

  /** Width stands at byte 16 of a PNG, height at 20. */
  private static int pixels(byte[] png, int at) {
    return java.nio.ByteBuffer.wrap(png).getInt(at);
  }

  private byte[] workbook(Chart chart) {
    List<Map<String, Object>> rows = ChartNumbers.of(chart);
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.keySet()));
    names.remove("tone");
    List<Table.Column> columns = new ArrayList<>();
    for (String name : names) {
      boolean isNumber = rows.stream().anyMatch(row -> row.get(name) instanceof Number);
      String label = labels().getOrDefault(name, name);
      columns.add(isNumber ? Table.Column.number(label) : Table.Column.words(label));
    }
    return TableWorkbook.of(
        List.of(
            new Table(
                "data",
                chart.title(),
                columns,
                rows.stream().map(row -> row(row, names)).toList())));
  }

  private static Table.Row row(Map<String, Object> row, Set<String> names) {
    return new Table.Row("", names.stream().map(name -> cell(row.get(name))).toList());
  }

  private static Cell cell(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Double number
        ? new Cell("", OptionalDouble.of(number))
        : Cell.words(value == null ? "" : value.toString());
  }

  private Map<String, String> labels() {
    Language language = look.language();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("date", language.say("date"));
    labels.put("scenario", language.say("scenario"));
    labels.put("name", language.say("name"));
    labels.put("mean", language.say("mean"));
    labels.put("median", language.say("median"));
    labels.put("value", language.say("value"));
    labels.put("low", language.say("lower end"));
    labels.put("high", language.say("upper end"));
    return labels;
  }
}
