package loam.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of a chart as rows of named values, in its unit: what a table or another program
 * draws. A value that does not exist is not in its row.
 */
public final class ChartNumbers {
  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Map<String, Object> outer;

  private ChartNumbers(Map<String, Object> outer) {
    this.outer = outer;
  }

  /** All of them, in the order of the chart; names do not depend on the language. */
  public static List<Map<String, Object>> of(Chart chart) {
    return of(chart, Map.of());
  }

  private static List<Map<String, Object>> of(Chart chart, Map<String, Object> outer) {
    ChartNumbers numbers = new ChartNumbers(outer);
    numbers.add(chart);
    return numbers.rows;
  }

  private void add(Chart chart) {
    if (chart instanceof FanChart fan) {
      fan(fan);
    } else if (chart instanceof ScenariosChart scenarios) {
      scenarios.scenarios().forEach(line -> scenario(scenarios, line));
    } else if (chart instanceof StackChart stack) {
      stack.layers().forEach(layer -> layer(stack, layer));
    } else if (chart instanceof IntervalChart intervals) {
      intervals.rows().forEach(this::interval);
    } else if (chart instanceof BarChart bars) {
      bars.rows().forEach(this::bars);
    } else if (chart instanceof DistributionChart distribution) {
      distribution.groups().forEach(this::group);
    } else if (chart instanceof ResponseChart response) {
      response.plots().forEach(this::plot);
    } else if (chart instanceof MultiplesChart multiples) {
      multiples.charts().forEach(one -> rows.addAll(of(one, Map.of("chart", one.title()))));
    } else if (chart instanceof TailChart tail) {
      tail.series().forEach(this::tail);
    } else {
      throw new IllegalStateException("no numbers for " + chart.getClass());
    }
  }

  /** Names of values one after the other with them. */
  private void row(Object... pairs) {
    Map<String, Object> row = new LinkedHashMap<>(outer);
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (!(value instanceof Double number) || Double.isFinite(number)) {
        row.put((String) pairs[i], value);
      }
    }
    rows.add(row);
  }

  private void fan(FanChart fan) {
    for (int i = 0; i < fan.dates().size(); i++) {
      List<Object> pairs = new ArrayList<>();
      pairs.addAll(List.of("date", fan.dates().get(i).toString()));
      pairs.addAll(List.of(fan.isMean() ? "mean" : "median", fan.median()[i]));
      for (Band band : fan.bands()) {
        pairs.addAll(List.of(low(band), band.low()[i], high(band), band.high()[i]));
      }
      row(pairs.toArray());
    }
  }

  /** Name of the lower end of a band, such as low80. */
  public static String low(Band band) {
    return "low" + Math.round(100 * band.level());
  }

  /** Name of the upper end of a band, such as high80. */
  public static String high(Band band) {
    return "high" + Math.round(100 * band.level());
  }

  private void scenario(ScenariosChart chart, ScenariosChart.Line line) {
    for (int i = 0; i < chart.dates().size(); i++) {
      List<Object> pairs = new ArrayList<>();
      pairs.addAll(List.of("date", chart.dates().get(i).toString(), "scenario", line.label()));
      pairs.addAll(List.of("median", line.median()[i]));
      for (Band band : line.bands()) {
        pairs.addAll(List.of(low(band), band.low()[i], high(band), band.high()[i]));
      }
      row(pairs.toArray());
    }
  }

  private void layer(StackChart chart, StackChart.Layer layer) {
    for (int i = 0; i < chart.dates().size(); i++) {
      row(
          "date",
          chart.dates().get(i).toString(),
          "name",
          layer.label(),
          "value",
          layer.values()[i]);
    }
  }

  private void interval(IntervalChart.Row row) {
    row(
        "name",
        row.name(),
        "value",
        row.value(),
        "low",
        row.low(),
        "high",
        row.high(),
        "lowest",
        row.lowest(),
        "highest",
        row.highest());
  }

  private void bars(BarChart.Row row) {
    for (BarChart.Bar bar : row.bars()) {
      row(
          "name",
          row.name(),
          "from",
          bar.from(),
          "value",
          bar.to(),
          "low",
          row.low(),
          "high",
          row.high(),
          "tone",
          bar.tone().name());
    }
  }

  private void group(DistributionChart.Group group) {
    for (double value : group.values()) {
      row("name", group.name(), "value", value);
    }
  }

  private void plot(ResponseChart.Plot plot) {
    for (ResponseChart.Series series : plot.series()) {
      for (ResponseChart.Dot dot : series.dots()) {
        row(
            "plot",
            plot.header(),
            "series",
            series.label(),
            "x",
            dot.x(),
            "value",
            dot.y(),
            "low",
            dot.low(),
            "high",
            dot.high());
      }
    }
  }

  private void tail(TailChart.Series series) {
    for (TailChart.Dot dot : series.dots()) {
      row(
          "series",
          series.label(),
          "x",
          dot.size(),
          "value",
          dot.above(),
          "low",
          dot.aboves().low(),
          "high",
          dot.aboves().high());
    }
  }
}
