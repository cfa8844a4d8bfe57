package loam.report.chart;

import java.util.List;

/**
 * Small multiples: several charts over time under one legend, each with a scale of its own.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param charts fans, or scenarios in one frame; of each, title and unit stand above it, and its
 *     marks lose their names
 * @param footnote sources and reservations in small type, or empty
 */
public record MultiplesChart(String title, String subtitle, List<Chart> charts, String footnote)
    implements Chart {
  public MultiplesChart {
    charts = List.copyOf(charts);
    if (title.isBlank() || charts.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
    for (Chart chart : charts) {
      if (!(chart instanceof FanChart || chart instanceof ScenariosChart)) {
        throw new IllegalArgumentException("%s is no chart over time".formatted(chart.title()));
      }
    }
  }

  /** Each has its own. */
  @Override
  public String unit() {
    return "";
  }
}
