package loam.report.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.FanChart;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.TableWorkbook;

/**
 * A fan as a chart that office programs draw: its line on the area of its band of 80 %, with the
 * workbook that they are from. The area is stacked on one without colour that ends where it begins.
 *
 * @see "ECMA-376, part 1, 21.2: DrawingML charts"
 */
record ChartPart(FanChart fan, Language language) {
  private static final double LEVEL = 0.8;
  private static final int DIGITS = 6;
  private static final String LINE = "08306B";
  private static final String AREA = "9CC5E3";

  /** A column of the workbook, and how it is drawn if it is. */
  private record Series(String name, double[] values, Shape shape) {}

  private enum Shape {
    LINE,
    GROUND,
    AREA,
    NONE
  }

  private List<Series> series() {
    List<Series> all = new ArrayList<>();
    String line = fan.isMean() ? language.say("mean") : language.say("median");
    Series middle = new Series(line, fan.median(), Shape.LINE);
    for (Band band : fan.bands()) {
      if (band.level() == LEVEL) {
        double[] low = rounded(band.low());
        double[] high = rounded(band.high());
        double[] width = new double[low.length];
        Arrays.setAll(width, i -> high[i] - low[i]);
        all.add(new Series(language.say("%s %%", "10"), low, Shape.GROUND));
        all.add(new Series(language.say("80 %% of replications"), rounded(width), Shape.AREA));
        all.add(middle);
        all.add(new Series(language.say("%s %%", "90"), high, Shape.NONE));
      }
    }
    return all.isEmpty() ? List.of(middle) : all;
  }

  private static double[] rounded(double[] values) {
    return Arrays.stream(values).map(value -> Double.parseDouble(number(value))).toArray();
  }

  private String month(int place) {
    return fan.dates().get(place).toString().substring(0, 7);
  }

  /** The numbers. */
  byte[] workbook() {
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.words("")));
    series().forEach(one -> columns.add(Table.Column.number(one.name())));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < fan.dates().size(); i++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.words(month(i))));
      for (Series one : series()) {
        cells.add(new Cell("", OptionalDouble.of(Double.parseDouble(number(one.values()[i])))));
      }
      rows.add(new Table.Row("", cells));
    }
    return TableWorkbook.of(List.of(new Table("data", fan.title(), columns, rows)));
  }

  /** The chart, which refers to its workbook by rId1. */
  String xml() {
    List<Series> series = series();
    String areas = drawn(series, EnumSet.of(Shape.GROUND, Shape.AREA));
    String stacked =
        areas.isEmpty()
            ? ""
            : "<c:areaChart><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"
                + areas
                + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:areaChart>";
    String ground =
        areas.isEmpty()
            ? ""
            : "<c:legendEntry><c:idx val=\"0\"/><c:delete val=\"1\"/></c:legendEntry>";
    return """
    <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="%s">\
    <c:roundedCorners val="0"/><c:chart>%s<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>%s<c:lineChart>\
    <c:grouping val="standard"/><c:varyColors val="0"/>%s<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/>\
    </c:lineChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling>\
    <c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>\
    <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>%s<c:crossAx val="2"/>\
    <c:tickLblSkip val="12"/><c:tickMarkSkip val="12"/></c:catAx><c:valAx><c:axId val="2"/>\
    <c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>\
    <c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E1E4E8"/></a:solidFill></a:ln></c:spPr>\
    </c:majorGridlines><c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:p><a:r><a:rPr lang="%s" sz="1000" b="0"/>\
    <a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>\
    <c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>\
    <c:tickLblPos val="nextTo"/>%s<c:crossAx val="1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="b"/>%s\
    <c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart><c:externalData r:id="rId1">\
    <c:autoUpdate val="0"/></c:externalData></c:chartSpace>\
    """
        .formatted(
            OfficeFile.RELATIONS,
            title(),
            stacked,
            drawn(series, EnumSet.of(Shape.LINE)),
            small(),
            locale(),
            Xml.text(fan.unit()),
            small(),
            ground);
  }

  private String drawn(List<Series> series, Set<Shape> shapes) {
    return IntStream.range(0, series.size())
        .filter(place -> shapes.contains(series.get(place).shape()))
        .mapToObj(place -> xml(place, series.get(place)))
        .collect(Collectors.joining());
  }

  private static String look(Shape shape) {
    return switch (shape) {
      case LINE ->
          "<c:spPr><a:ln w=\"31750\"><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>"
              .formatted(LINE);
      case AREA ->
          "<c:spPr><a:solidFill><a:srgbClr val=\"%s\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
              .formatted(AREA);
      case GROUND, NONE -> "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
    };
  }

  private String locale() {
    return language == Language.CHINESE ? "zh-CN" : "en-GB";
  }

  private String title() {
    return """
    <c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="1"/></a:pPr><a:r>\
    <a:rPr lang="%s" sz="1400" b="1"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>\
    """
        .formatted(locale(), Xml.text(fan.title()));
  }

  private static String small() {
    return "<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr"
        + " sz=\"1000\"/></a:pPr><a:endParaRPr/></a:p></c:txPr>";
  }

  private String xml(int place, Series one) {
    int n = fan.dates().size();
    String column = String.valueOf((char) ('B' + place));
    return """
    <c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx><c:strRef><c:f>data!$%2$s$2</c:f><c:strCache>\
    <c:ptCount val="1"/><c:pt idx="0"><c:v>%3$s</c:v></c:pt></c:strCache></c:strRef></c:tx>%4$s\
    <c:cat><c:strRef><c:f>data!$A$3:$A$%5$d</c:f><c:strCache>%6$s\
    </c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>data!$%2$s$3:$%2$s$%5$d</c:f><c:numCache>\
    <c:formatCode>General</c:formatCode>%7$s</c:numCache></c:numRef></c:val>%8$s</c:ser>\
    """
        .formatted(
            place,
            column,
            Xml.text(one.name()),
            look(one.shape()),
            n + 2,
            points(n, this::month),
            points(n, i -> number(one.values()[i])),
            one.shape() == Shape.LINE ? "<c:smooth val=\"0\"/>" : "");
  }

  private static String points(int n, IntFunction<String> value) {
    return "<c:ptCount val=\"%d\"/>".formatted(n)
        + IntStream.range(0, n)
            .mapToObj(i -> "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, value.apply(i)))
            .collect(Collectors.joining());
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .round(new MathContext(DIGITS, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
