package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loam.cli.AnswersAsJson;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.SearchText;
import loam.report.chart.ResponseChart;
import loam.report.page.Report;
import loam.sensitivity.Search.Answer;
import loam.sensitivity.Search.Ending;
import loam.stats.Interval;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.study.SearchTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link SearchAnswer} in all its forms. */
class SearchAnswerTest {
  private static final Interval NOWHERE =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  private final SearchText text = SearchAnswer.text(Language.ENGLISH);

  @Test
  void the_file_says_what_was_tried(@TempDir Path folder) throws IOException {
    TableFile.write(
        folder.resolve("search.csv"), SearchTable.of(SearchAnswer.found(), Metric.VC_TOTAL));

    Labels.SEARCH_CSV.check(Read.csv(folder.resolve("search.csv")), SearchAnswer.TRIED);
  }

  @Test
  void the_json_says_what_was_tried_and_found(@TempDir Path folder) throws IOException {
    String json = AnswersAsJson.search(SearchAnswer.found(), folder);

    Labels.SEARCH_JSON.check(Read.json(json, "tables.search"), SearchAnswer.TRIED);
    Map<String, Object> found = Json.parse(json);
    assertThat(found)
        .containsEntry("answer", "found")
        .containsEntry("value", 3.6)
        .containsEntry("low", 2.5)
        .doesNotContainKey("high") // it lies beyond the range
        .containsEntry("direction", "or more")
        .containsEntry("monotone", true);
  }

  @Test
  void the_json_says_what_was_not_found(@TempDir Path folder) throws IOException {
    Answer none = answer(Ending.NO_VALUE, true, 0.01);

    assertThat(Json.parse(AnswersAsJson.search(none, folder)))
        .containsEntry("answer", "no-value")
        .containsEntry("monotone", false)
        .doesNotContainKeys("value", "low", "high", "direction");
    assertThat(Json.parse(AnswersAsJson.search(down(), folder)))
        .containsEntry("direction", "or less");
  }

  private static Answer answer(Ending ending, boolean upwards, double fallingP) {
    Answer found = SearchAnswer.found();
    return new Answer(ending, found.usual(), found.tried(), upwards, Double.NaN, NOWHERE, fallingP);
  }

  private static Answer down() {
    Answer found = SearchAnswer.found();
    return new Answer(
        Ending.FOUND,
        found.usual(),
        found.tried(),
        false,
        1.5,
        new Interval(Double.NEGATIVE_INFINITY, 3.25),
        0.5);
  }

  @Test
  void page_and_workbook_say_what_was_tried() {
    Report report = SearchAnswer.report();

    Labels.SEARCH_PAGE.check(Read.page(report.html(), "search"), SearchAnswer.TRIED);
    Labels.SEARCH_SHEET.check(Read.sheet(report.workbook(), "search"), SearchAnswer.TRIED);
    assertThat(Read.caption(report.html(), "search"))
        .isEqualTo("With which probability the target is met");
    assertThat(report.html()).contains("<a href=\"#search-3\""); // the best is the last of four
  }

  @Test
  void the_terminal_says_what_was_tried_and_found() {
    List<String> lines = text.lines(SearchAnswer.found());

    Labels.SEARCH_TERMINAL.check(
        Read.terminal(Read.from("probability", lines)), SearchAnswer.TRIED);
    assertThat(lines)
        .endsWith(
            "funds.scale of 3.6 or more does it; 95 % interval 2.5 to beyond 4.",
            "20 replications at each value, with common random numbers; intervals of 95 % hold"
                + " chance alone, given the parameters.");
    assertThat(text.opening())
        .isEqualTo(
            "small: Venture capital invested by 2030-12-31 ≥ 500 bn CNY with a probability of"
                + " 80 %: which funds.scale from 2027-01-01 on?");
  }

  @Test
  void each_ending_has_its_own_sentences() {
    assertThat(text.answer(down()))
        .containsExactly("funds.scale of 1.5 or less does it; 95 % interval below 0 to 3.25.");
    assertThat(text.answer(answer(Ending.NO_VALUE, true, 0.01)))
        .containsExactly(
            "No value from 0 to 4 does it: the probability is 0 % [0, 16.1] at 0 and 90 %"
                + " [69.9, 97.2] at 4; the best tried is 90 % [69.9, 97.2] at 4.",
            "But so few replications do not tell it from 80 %.",
            "Not monotone: over the range the probability rises and falls (p = 0.01), so that the"
                + " answer is for one crossing; look at the table.");
    assertThat(text.answer(answer(Ending.EVERY_VALUE, true, 0.5)))
        .containsExactly(
            "Every value tried from 0 to 4 does it, though the files as they are do not.");
    // 18 of 20 are 90 % [69.9, 97.2], which 80 % lies in; 20 of 20 are 100 % [83.9, 100]
    assertThat(text.answer(already(18)))
        .containsExactly(
            "It holds already: as in the files the probability is 90 % [69.9, 97.2].",
            "But so few replications do not tell it from 80 %.");
    assertThat(text.answer(already(20)))
        .containsExactly("It holds already: as in the files the probability is 100 % [83.9, 100].");
  }

  private static Answer already(int met) {
    return new Answer(
        Ending.HOLDS_ALREADY,
        SearchAnswer.tried(Double.NaN, met, 600e9),
        List.of(),
        true,
        Double.NaN,
        NOWHERE,
        1);
  }

  @Test
  void the_chart_draws_per_cent_over_values() {
    ResponseChart chart = text.chart(SearchAnswer.found());

    Labels.SEARCH_CHART.check(
        Found.of(
            List.of("x", "y", "low", "high"),
            chart.plots().get(0).series().get(0).dots().stream()
                .map(dot -> List.of(dot.x(), dot.y() / 100, dot.low() / 100, dot.high() / 100))
                .toList()),
        SearchAnswer.TRIED.without("value", ""));
    assertThat(chart.unit()).isEqualTo("%");
  }
}
