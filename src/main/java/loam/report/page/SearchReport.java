package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import loam.language.Language;
import loam.report.SearchText;
import loam.report.findings.Finding;
import loam.sensitivity.Search;
import loam.study.SearchTable;
import loam.table.Filled;

/** The report of a search for what a target takes. */
public final class SearchReport {
  private static final String ANCHOR = SearchTable.TRIED.id() + "-";

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
            .asking(
                language.say("What does it take to have %s?", text.goal()),
                language.say(
                    "It rests on chance and on parameters that published figures leave open; the"
                        + " value would move with the strength that the lever assumes."))
            .found(findings);
    String heading = language.say("What was tried");
    Filled table = SearchTable.of(answer, text.metric());
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
}
