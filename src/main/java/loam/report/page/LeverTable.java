package loam.report.page;

import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.report.Evidences;
import loam.report.findings.PolicyWords;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.scenario.Scenario;

/** What scenarios change of published policy, with how well it is known what that does. */
final class LeverTable {
  private LeverTable() {}

  /**
   * The table.
   *
   * @param names what people call the scenarios in the language, in their order
   */
  static Table of(List<Scenario> scenarios, List<String> names, Language language) {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < scenarios.size(); place++) {
      for (PolicyChange change : scenarios.get(place).changes()) {
        rows.add(
            new Row(
                "",
                List.of(
                    Cell.words(names.get(place)),
                    Cell.words(PolicyWords.of(change, language)),
                    Cell.words(language.name(change.lever().unit())),
                    Cell.words(language.name(change.lever().mechanism())),
                    Cell.words(Evidences.text(change.lever(), language)))));
      }
    }
    return new Table(
        "levers",
        language.say("Levers that the scenarios set, apart from published policy"),
        List.of(
            words(language.say("scenario")),
            words(language.say("what changes")),
            words(language.say("unit")),
            words(language.say("what it does")),
            words(language.say("evidence and source"))),
        rows);
  }
}
