package loam.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import loam.comparison.Outcome;
import loam.language.Language;
import loam.report.chart.Chart;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.store.table.StoredComparison;

/** The charts that a comparison leaves: differences that are told, forests, ledgers, leverage. */
public final class ComparedCharts {
  private final List<Ran> runs;
  private final StoredComparison tables;
  private final Language language;
  private final Map<String, Chart> charts = new LinkedHashMap<>();

  /**
   * Charts of a comparison.
   *
   * @param runs the reference first
   */
  public ComparedCharts(List<Ran> runs, StoredComparison tables, Language language) {
    this.runs = List.copyOf(runs);
    this.tables = tables;
    this.language = language;
  }

  /**
   * Draws all as SVG and PNG.
   *
   * @param file gives the path of a file by its name
   * @throws ChartsUnavailableException if this machine cannot draw; SVG may have been written
   */
  public void draw(Function<String, Path> file) {
    collect();
    List<ChartsUnavailableException> refusals = new ArrayList<>();
    charts.forEach(
        (name, chart) -> {
          try {
            ChartFiles.write(chart, file.apply(name + ".svg"), file.apply(name + ".png"), language);
          } catch (ChartsUnavailableException e) {
            refusals.add(e); // the next chart may have an SVG at least
          }
        });
    if (!refusals.isEmpty()) {
      throw refusals.get(0);
    }
  }

  private void collect() {
    ComparisonCharts comparison =
        new ComparisonCharts(
            tables,
            this::title,
            StandingWords.foot(runs.get(0).scenario().city(), language),
            language);
    List<LocalDate> dates = comparison.dates();
    if (dates.isEmpty()) {
      return;
    }
    LocalDate last = dates.get(dates.size() - 1);
    for (int place = 1; place < runs.size(); place++) {
      String policy = runs.get(place).scenario().name();
      String number = "%s-%s".formatted(place, slug(policy));
      comparison.forest(policy, last).ifPresent(one -> charts.put("forest-" + number, one));
      comparison.leverage(policy, last).ifPresent(one -> charts.put("leverage-" + number, one));
      for (Outcome outcome : Outcome.headline(runs.get(place).scenario().city().roster())) {
        comparison
            .waterfall(policy, outcome, last)
            .ifPresent(one -> charts.put("waterfall-%s-%s".formatted(outcome.id(), number), one));
      }
      differences(place, number, last);
    }
  }

  private void differences(int place, String number, LocalDate last) {
    SeveralCharts several = new SeveralCharts(runs, language);
    tables.effects().stream()
        .filter(effect -> effect.scenario().equals(runs.get(place).scenario().name()))
        .filter(effect -> effect.date().equals(last) && ComparisonCharts.isSignificant(effect))
        .forEach(
            effect ->
                several
                    .difference(effect.metric(), place)
                    .ifPresent(
                        one ->
                            charts.put(
                                "difference-%s-%s".formatted(effect.metric().id(), number), one)));
  }

  private String title(String name) {
    return runs.stream()
        .filter(run -> run.scenario().name().equals(name))
        .map(Ran::title)
        .findFirst()
        .orElse(name);
  }

  private static String slug(String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return slug.length() > 40 ? slug.substring(0, 40) : slug;
  }
}
