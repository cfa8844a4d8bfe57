package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How intervals are drawn: the axis goes from 0 at the left edge to 20 at the right one, and an
 * estimate of 15 lies three quarters of the way.
 */
class IntervalKindTest {
  private static final String SVG =
      ChartFiles.svg(
          chart(
              -1e9,
              1e9,
              row("bounded", 10, 20),
              row("open", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
              row("upwards", 10, Double.POSITIVE_INFINITY),
              row("none", Double.NaN, Double.NaN)));

  private static IntervalChart.Row row(String name, double low, double high) {
    return new IntervalChart.Row(name, 15, low, high, true, "");
  }

  private static IntervalChart chart(double least, double most, IntervalChart.Row... rows) {
    return new IntervalChart(
        "intervals",
        "",
        "%",
        OptionalDouble.of(0),
        least,
        most,
        new IntervalChart.Words("", "", "", ""),
        List.of(rows),
        "");
  }

  private static double number(String svg, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(svg);
    assertThat(found.find()).as(pattern).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /** Where a value of the axis stands. */
  private static double at(String svg, String tick) {
    return number(svg, "x=\"([0-9.]+)\" y=\"[0-9.]+\"\\s*>" + tick + "</text");
  }

  private static double height(String svg, String row) {
    return number(svg, "cy=\"([0-9.]+)\"[^>]*>\\s*<title\\s*>" + row + ":");
  }

  /** Ends of the lines at a row's height. */
  private static List<List<Double>> lines(String svg, String row) {
    String y = Pattern.quote(text(height(svg, row)));
    return Pattern.compile(
            "<line [^>]*x1=\"([0-9.]+)\" x2=\"([0-9.]+)\" y1=\"" + y + "\" y2=\"" + y + "\"")
        .matcher(svg)
        .results()
        .map(line -> List.of(Double.valueOf(line.group(1)), Double.valueOf(line.group(2))))
        .toList();
  }

  /** Tips of the arrows at a row's height. */
  private static Stream<Double> arrows(String svg, String row) {
    return Pattern.compile("d=\"M([0-9.]+) " + Pattern.quote(text(height(svg, row))) + " L")
        .matcher(svg)
        .results()
        .map(tip -> Double.valueOf(tip.group(1)));
  }

  private static String text(double y) {
    return y == Math.rint(y) ? Long.toString((long) y) : Double.toString(y);
  }

  @Test
  void a_bounded_interval_is_a_line_from_end_to_end() {
    assertThat(lines(SVG, "bounded")).containsExactly(List.of(at(SVG, "10"), at(SVG, "20")));
    assertThat(arrows(SVG, "bounded")).isEmpty();
  }

  @Test
  void an_unbounded_interval_goes_to_the_edges_and_points_beyond() {
    assertThat(lines(SVG, "open")).containsExactly(List.of(at(SVG, "0"), at(SVG, "20")));
    assertThat(arrows(SVG, "open")).containsExactly(at(SVG, "0"), at(SVG, "20"));
    assertThat(lines(SVG, "upwards")).containsExactly(List.of(at(SVG, "10"), at(SVG, "20")));
    assertThat(arrows(SVG, "upwards")).containsExactly(at(SVG, "20"));
  }

  @Test
  void without_an_interval_there_is_no_line() {
    assertThat(lines(SVG, "none")).isEmpty();
    assertThat(arrows(SVG, "none")).isEmpty();
  }

  /** The axis of a scoreboard ends at twice the figure; 120 to 260 is cut at 200. */
  @Test
  void an_interval_that_leaves_the_axis_points_to_where_it_goes() {
    String svg =
        ChartFiles.svg(chart(0, 200, new IntervalChart.Row("cut", 150, 120, 260, true, "")));

    assertThat(lines(svg, "cut").get(0).get(1)).isEqualTo(at(svg, "200"));
    assertThat(arrows(svg, "cut")).containsExactly(at(svg, "200"));
  }
}
