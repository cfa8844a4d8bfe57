package loam.report.page;

import static loam.report.table.Table.Column.low;
import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loam.language.Language;
import loam.report.Figures;
import loam.report.SearchText;
import loam.report.SensitivityCharts;
import loam.report.findings.Finding;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.sensitivity.Search;
import loam.stats.Interval;

/** The report of a search for what a target takes. */
public final class SearchReport {
  private static final String ANCHOR = "tried-";

  private final SearchText text;
  private final Language language;

  public SearchReport(SearchText text, Language language) {
    this.text = text;
    this.language = language;
  }

  /** The page, without what all pages end with. */
  public QuestionReport page(Search.Answer answer) {
    List<Finding> findings = new ArrayList<>();
    text.answer(answer).forEach(line -> findings.add(new Finding(line, ANCHOR + placeOf(answer))));
    QuestionReport page =
        new QuestionReport(language.say("what it takes: %s", text.goal()), text.opening(), language)
            .found(findings);
    String heading = language.say("What was tried");
    Table table = table(answer);
    if (answer.tried().isEmpty()) {
      page.table(heading, table, false);
    } else {
      page.picture(heading, text.chart(answer), table);
    }
    return page.words("design", language.say("How it was simulated"), List.of(text.effort(answer)));
  }

  /** The row that the answer rests on: the best that was tried, or as the files have it. */
  private static int placeOf(Search.Answer answer) {
    return 1 + answer.tried().indexOf(answer.best());
  }

  private Table table(Search.Answer answer) {
    Figures percent = Figures.in("fraction", language);
    Figures figures = text.figures();
    List<Row> rows = new ArrayList<>();
    Stream.concat(Stream.of(answer.usual()), answer.tried().stream())
        .forEach(
            one -> {
              Interval interval = one.met().wilson(Search.LEVEL);
              rows.add(
                  new Row(
                      ANCHOR + rows.size(),
                      1,
                      List.of(
                          value(one.value()),
                          Cell.of(percent, one.met().share()),
                          Cell.of(percent, interval.low()),
                          Cell.of(percent, interval.high()),
                          Cell.of(figures, one.outcomes().mean()))));
            });
    String unit = figures.unit().isEmpty() ? "" : ", " + figures.unit();
    return new Table(
        "tried",
        language.say("Probability of: %s", text.goal()),
        List.of(
            words(text.lever().name()),
            number(language.say("probability") + ", %"),
            low(language.say("confidence from"), language.say("95 %% interval")),
            number(language.say("to")),
            number(language.say("mean") + unit)),
        rows);
  }

  private Cell value(double value) {
    return Double.isNaN(value)
        ? Cell.words(language.say("as in the files"))
        : new Cell(SensitivityCharts.value(value).replace("-", "−"), OptionalDouble.of(value));
  }
}
