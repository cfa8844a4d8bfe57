package loam.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.Language;

/** How small multiples look: three to a row. */
final class MultiplesKind implements ChartKind {
  private static final int MOST_COLUMNS = 3;
  private static final double ROW = 205;
  private static final double REST = 165;

  private final MultiplesChart chart;
  private final List<ChartKind> kinds;
  private final Language language;

  MultiplesKind(MultiplesChart chart, Lettering lettering, Language language) {
    this.chart = chart;
    this.language = language;
    this.kinds =
        chart.charts().stream().map(one -> small(withoutNames(one), lettering, language)).toList();
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  public List<LegendEntry> legend() {
    Map<String, LegendEntry> entries = new LinkedHashMap<>();
    for (ChartKind kind : kinds) {
      kind.legend().forEach(entry -> entries.putIfAbsent(entry.label(), entry));
    }
    return entries.values().stream()
        .filter(entry -> entries.keySet().stream().noneMatch(other -> isMoreOf(other, entry)))
        .toList();
  }

  /** Whether another label says the same and more. */
  private static boolean isMoreOf(String other, LegendEntry entry) {
    return other.length() > entry.label().length() && other.startsWith(entry.label());
  }

  @Override
  public int columns(int plots) {
    return Math.min(MOST_COLUMNS, plots);
  }

  @Override
  public int height() {
    int rows = (kinds.size() + MOST_COLUMNS - 1) / MOST_COLUMNS;
    return (int) (REST + rows * ROW);
  }

  @Override
  public double narrowHeight() {
    return kinds.size() * ROW;
  }

  @Override
  public List<Panel> panels(Pen pen) {
    List<Panel> panels = new ArrayList<>();
    for (ChartKind kind : kinds) {
      kind.panels(pen).forEach(panel -> panels.add(panel.under(header(kind))));
    }
    return panels;
  }

  /** Names of several lines have no room beside a small plot: they stand in the legend. */
  private static ChartKind small(Chart chart, Lettering lettering, Language language) {
    return chart instanceof ScenariosChart scenarios
        ? ScenariosKind.small(scenarios, lettering, language)
        : Kinds.of(chart, lettering, language);
  }

  private String header(ChartKind kind) {
    Chart one = kind.chart();
    return one.unit().isEmpty() ? one.title() : language.say("%s (%s)", one.title(), one.unit());
  }

  /** A small plot has no room for the names of days. */
  private static Chart withoutNames(Chart chart) {
    if (chart instanceof FanChart fan) {
      return new FanChart(
          fan.title(),
          fan.subtitle(),
          fan.unit(),
          fan.dates(),
          fan.median(),
          fan.bands(),
          fan.paths(),
          withoutNames(fan.dating()),
          fan.points(),
          fan.footnote(),
          fan.isMean());
    } else if (chart instanceof ScenariosChart scenarios) {
      return new ScenariosChart(
          scenarios.title(),
          scenarios.subtitle(),
          scenarios.unit(),
          scenarios.dates(),
          scenarios.scenarios(),
          withoutNames(scenarios.dating()),
          scenarios.points(),
          scenarios.footnote());
    }
    return chart;
  }

  private static Dating withoutNames(Dating dating) {
    List<DateMark> marks =
        dating.marks().stream().map(mark -> new DateMark(mark.date(), "")).toList();
    return new Dating(dating.projectionFrom(), marks, dating.eras());
  }
}
