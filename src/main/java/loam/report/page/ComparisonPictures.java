package loam.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.comparison.Outcome;
import loam.language.Language;
import loam.report.ComparisonCharts;
import loam.report.Ran;
import loam.report.SeveralCharts;
import loam.report.StandingWords;
import loam.report.findings.Answer;
import loam.scenario.Scenario;
import loam.store.table.StoredComparison;

/** The charts of a comparison's page. */
final class ComparisonPictures {
  private final List<Ran> runs;
  private final ComparisonCharts charts;
  private final Pictures pictures;
  private final Language language;

  ComparisonPictures(List<Ran> runs, StoredComparison tables, Language language) {
    this.runs = List.copyOf(runs);
    this.charts =
        new ComparisonCharts(
            tables,
            this::title,
            StandingWords.foot(runs.get(0).scenario().city(), language),
            language);
    this.pictures = new Pictures(language);
    this.language = language;
  }

  private String title(String name) {
    return runs.stream()
        .filter(run -> run.scenario().name().equals(name))
        .map(Ran::title)
        .findFirst()
        .orElse(name);
  }

  private Scenario scenario(int policy) {
    return runs.get(policy).scenario();
  }

  private Optional<LocalDate> last() {
    List<LocalDate> dates = charts.dates();
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
  }

  /** All metrics of a policy, by the last date. */
  List<Block> forest(int policy) {
    return last()
        .flatMap(date -> charts.forest(scenario(policy).name(), date))
        .flatMap(
            chart ->
                pictures.besideTable("forest-%d".formatted(policy), chart, "effects-" + policy))
        .stream()
        .toList();
  }

  /** What an answer is about, over time. */
  Optional<Block> answer(int policy, Answer answer) {
    return new SeveralCharts(runs, language)
        .difference(answer.told(), policy)
        .map(chart -> chart.titled(answer.titled(chart.title(), language)))
        .flatMap(
            chart ->
                pictures.besideTable("answer-%d".formatted(policy), chart, "effects-" + policy));
  }

  /** Fans of the differences. */
  List<Block> differences(int policy) {
    return new DifferenceCharts(new SeveralCharts(runs, language), language).blocks(policy);
  }

  /** What public money did to the headline outcomes. */
  List<Block> waterfalls(int policy) {
    List<Block> blocks = new ArrayList<>();
    for (Outcome outcome : Outcome.headline(runs.get(policy).scenario().city().roster())) {
      last()
          .flatMap(date -> charts.waterfall(scenario(policy).name(), outcome, date))
          .flatMap(
              chart ->
                  pictures.besideTable(
                      "waterfall-%d-%s".formatted(policy, outcome.id()), chart, "ledger-" + policy))
          .ifPresent(blocks::add);
    }
    return blocks;
  }

  /** Private beside public money. */
  List<Block> leverage(int policy) {
    return last()
        .flatMap(date -> charts.leverage(scenario(policy).name(), date))
        .flatMap(
            chart ->
                pictures.besideTable("leverage-%d".formatted(policy), chart, "money-" + policy))
        .stream()
        .toList();
  }
}
