package loam.report.vega;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.report.chart.BarChart;
import loam.report.chart.Caption;
import loam.report.chart.Chart;
import loam.report.chart.ChartNumbers;
import loam.report.chart.Dating;
import loam.report.chart.DistributionChart;
import loam.report.chart.FanChart;
import loam.report.chart.IntervalChart;
import loam.report.chart.MultiplesChart;
import loam.report.chart.PublishedPoint;
import loam.report.chart.ResponseChart;
import loam.report.chart.ScenariosChart;
import loam.report.chart.StackChart;
import loam.report.chart.TailChart;

/**
 * A chart as a specification of Vega-Lite 5 with all its numbers inside, to be drawn and changed by
 * others. It shows the same, in the look of who draws it.
 *
 * @see "https://vega.github.io/vega-lite/docs/"
 */
public final class VegaLite {
  /** What a specification says it is written in. */
  public static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json";

  private static final String INK = "#08306B";
  private static final String BAND = "#5BA0D0";
  private static final String PUBLISHED = "#E69F00";
  private static final List<String> SERIES =
      List.of("#08306B", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#1F2328");

  private VegaLite() {}

  /** The specification, ready to be written as JSON. */
  public static Map<String, Object> of(Chart chart, Caption caption) {
    Map<String, Object> all = map("$schema", SCHEMA);
    all.put(
        "title", map("text", caption.title(), "subtitle", caption.subtitle(), "anchor", "start"));
    all.put("description", caption.note());
    if (chart instanceof MultiplesChart multiples) {
      all.put("vconcat", multiples.charts().stream().map(VegaLite::small).toList());
    } else {
      all.putAll(sized(chart, 360));
    }
    return all;
  }

  private static Map<String, Object> small(Chart chart) {
    Map<String, Object> all = map("title", chart.title());
    all.putAll(sized(chart, 150));
    return all;
  }

  private static Map<String, Object> sized(Chart chart, int height) {
    Map<String, Object> all = map("data", map("values", ChartNumbers.of(chart)));
    boolean isOfRows =
        chart instanceof BarChart
            || chart instanceof IntervalChart
            || chart instanceof DistributionChart;
    Object high = isOfRows ? map("step", 28) : height;
    if (chart instanceof ResponseChart response && response.plots().size() > 1) {
      all.put("facet", map("field", "plot", "type", "nominal", "title", ""));
      all.put("columns", 3);
      all.put("spec", map("width", 200, "height", height / 2, "layer", layers(chart)));
    } else {
      all.put("width", 640);
      all.put("height", high);
      all.put("layer", layers(chart));
    }
    return all;
  }

  private static List<Map<String, Object>> layers(Chart chart) {
    if (chart instanceof FanChart fan) {
      return fan(fan);
    } else if (chart instanceof ScenariosChart scenarios) {
      return scenarios(scenarios);
    } else if (chart instanceof StackChart stack) {
      return stack(stack);
    } else if (chart instanceof IntervalChart intervals) {
      return intervals(intervals);
    } else if (chart instanceof BarChart bars) {
      return bars(bars);
    } else if (chart instanceof DistributionChart distribution) {
      return List.of(
          layer(
              map("type", "tick", "color", INK, "opacity", 0.6),
              map(
                  "x",
                  number("value", distribution.unit()),
                  "y",
                  names(distribution.groups().stream().map(one -> one.name()).toList()))));
    } else if (chart instanceof ResponseChart response) {
      return response(response);
    } else if (chart instanceof TailChart tail) {
      return tail(tail);
    }
    throw new IllegalStateException("no specification for " + chart.getClass());
  }

  private static List<Map<String, Object>> fan(FanChart fan) {
    List<Map<String, Object>> layers = new ArrayList<>();
    fan.bands().stream()
        .sorted(Comparator.comparingDouble(band -> -band.level()))
        .forEach(
            band ->
                layers.add(
                    layer(
                        map("type", "area", "color", BAND, "opacity", 0.3),
                        map(
                            "x",
                            time(),
                            "y",
                            number(ChartNumbers.low(band), fan.unit()),
                            "y2",
                            map("field", ChartNumbers.high(band))))));
    layers.add(
        layer(
            map("type", "line", "color", INK),
            map("x", time(), "y", number(fan.isMean() ? "mean" : "median", fan.unit()))));
    layers.addAll(backdrop(fan.dating(), fan.points()));
    return layers;
  }

  private static List<Map<String, Object>> scenarios(ScenariosChart chart) {
    List<String> labels = chart.scenarios().stream().map(ScenariosChart.Line::label).toList();
    List<Map<String, Object>> layers = new ArrayList<>();
    layers.add(
        layer(
            map("type", "line"),
            map(
                "x",
                time(),
                "y",
                number("median", chart.unit()),
                "color",
                colors("scenario", labels))));
    layers.addAll(backdrop(chart.dating(), chart.points()));
    return layers;
  }

  /** Published figures, and the days that part a chart, each with data of its own. */
  private static List<Map<String, Object>> backdrop(Dating dating, List<PublishedPoint> points) {
    List<Map<String, Object>> layers = new ArrayList<>();
    List<Map<String, Object>> days = new ArrayList<>();
    dating.projectionFrom().ifPresent(from -> days.add(day(from, "")));
    dating.marks().forEach(mark -> days.add(day(mark.date(), mark.label())));
    if (!days.isEmpty()) {
      Map<String, Object> rules =
          layer(map("type", "rule", "strokeDash", List.of(4, 3)), map("x", time()));
      rules.put("data", map("values", days));
      layers.add(rules);
    }
    if (!points.isEmpty()) {
      List<Map<String, Object>> figures = new ArrayList<>();
      for (PublishedPoint point : points) {
        Map<String, Object> figure = map("date", point.date().toString(), "value", point.value());
        figure.put("relation", point.relation().name());
        figure.put("source", point.source());
        figures.add(figure);
      }
      Map<String, Object> dots =
          layer(
              map("type", "point", "filled", true, "color", PUBLISHED),
              map(
                  "x",
                  time(),
                  "y",
                  map("field", "value", "type", "quantitative"),
                  "tooltip",
                  map("field", "source", "type", "nominal")));
      dots.put("data", map("values", figures));
      layers.add(dots);
    }
    return layers;
  }

  private static Map<String, Object> day(LocalDate date, String label) {
    return map("date", date.toString(), "name", label);
  }

  private static List<Map<String, Object>> stack(StackChart chart) {
    List<String> labels = chart.layers().stream().map(StackChart.Layer::label).toList();
    Map<String, Object> value = number("value", chart.unit());
    value.put("stack", "zero");
    return List.of(
        layer(map("type", "area"), map("x", time(), "y", value, "color", colors("name", labels))));
  }

  private static List<Map<String, Object>> intervals(IntervalChart chart) {
    Map<String, Object> names = names(chart.rows().stream().map(one -> one.name()).toList());
    List<Map<String, Object>> layers = new ArrayList<>();
    chart
        .reference()
        .ifPresent(value -> layers.add(layer(map("type", "rule"), map("x", map("datum", value)))));
    if (chart.rows().stream().anyMatch(row -> row.low() <= row.high())) {
      layers.add(whiskers(names));
    }
    layers.add(
        layer(
            map("type", "point", "filled", true, "color", INK),
            map("x", number("value", chart.unit()), "y", names)));
    return layers;
  }

  private static Map<String, Object> whiskers(Map<String, Object> names) {
    Map<String, Object> rule =
        layer(
            map("type", "rule", "color", INK),
            map("x", number("low", ""), "x2", map("field", "high"), "y", names));
    rule.put("transform", List.of(map("filter", "isValid(datum.low)")));
    return rule;
  }

  private static List<Map<String, Object>> bars(BarChart chart) {
    Map<String, Object> names = names(chart.rows().stream().map(one -> one.name()).toList());
    Map<String, Object> tones = map("field", "tone", "type", "nominal", "title", "");
    tones.put(
        "scale",
        map(
            "domain",
            List.of("GAIN", "LOSS", "TOTAL", "PLAIN", "PALE"),
            "range",
            List.of("#0072B2", "#D55E00", "#1F2328", "#5BA0D0", "#C9CFD6")));
    List<Map<String, Object>> layers = new ArrayList<>();
    layers.add(
        layer(
            map("type", "bar"),
            map(
                "x",
                number("from", chart.unit()),
                "x2",
                map("field", "value"),
                "y",
                names,
                "color",
                tones)));
    if (chart.rows().stream().anyMatch(row -> row.low() <= row.high())) {
      layers.add(whiskers(names));
    }
    return layers;
  }

  private static List<Map<String, Object>> response(ResponseChart chart) {
    List<String> labels =
        chart.plots().stream()
            .flatMap(plot -> plot.series().stream())
            .map(ResponseChart.Series::label)
            .distinct()
            .toList();
    Map<String, Object> across = number("x", chart.plots().get(0).across());
    Map<String, Object> color = colors("series", labels);
    List<Map<String, Object>> layers = new ArrayList<>();
    if (!chart.intervals().isEmpty()) {
      Map<String, Object> strokes =
          layer(
              map("type", "rule"),
              map("x", across, "y", number("low", ""), "y2", map("field", "high"), "color", color));
      strokes.put("transform", List.of(map("filter", "isValid(datum.low)")));
      layers.add(strokes);
    }
    layers.add(
        layer(
            map("type", "line", "point", true),
            map("x", across, "y", number("value", chart.unit()), "color", color)));
    return layers;
  }

  private static List<Map<String, Object>> tail(TailChart chart) {
    List<String> labels = chart.series().stream().map(TailChart.Series::label).toList();
    Map<String, Object> across = number("x", chart.across());
    across.put("scale", map("type", "log"));
    Map<String, Object> up = number("value", chart.unit());
    up.put("scale", map("type", "log"));
    return List.of(
        layer(
            map("type", "point", "filled", true),
            map("x", across, "y", up, "color", colors("series", labels))));
  }

  private static Map<String, Object> layer(Map<String, Object> mark, Map<String, Object> encoding) {
    return map("mark", mark, "encoding", encoding);
  }

  private static Map<String, Object> time() {
    return map("field", "date", "type", "temporal", "title", "");
  }

  private static Map<String, Object> number(String field, String title) {
    Map<String, Object> number = map("field", field, "type", "quantitative");
    number.put("title", title);
    return number;
  }

  /** In the order of the chart, not of the alphabet. */
  private static Map<String, Object> names(List<String> order) {
    return map("field", "name", "type", "nominal", "title", "", "sort", order);
  }

  private static Map<String, Object> colors(String field, List<String> order) {
    List<String> range = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      range.add(SERIES.get(i % SERIES.size()));
    }
    return map(
        "field",
        field,
        "type",
        "nominal",
        "title",
        "",
        "scale",
        map("domain", order, "range", range));
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
