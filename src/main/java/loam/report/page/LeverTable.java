package loam.report.page;

import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.city.ParameterNote;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.report.Evidences;
import loam.report.LeverWords;
import loam.report.PublishedEstimates;
import loam.report.findings.PolicyWords;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Swept;
import loam.scenario.SweptAssumption;
import loam.scenario.SweptLever;

/** What scenarios change of published policy, with how well it is known what that does. */
final class LeverTable {
  private LeverTable() {}

  /**
   * The table.
   *
   * @param names what people call the scenarios in the language, in their order
   */
  static Table of(List<Scenario> scenarios, List<String> names, Language language) {
    return of(rows(scenarios, names, language), language);
  }

  /** The same of a sweep, with the levers that it moves. */
  static Table of(Scenario base, String name, Sweep sweep, Language language) {
    List<Row> rows = rows(List.of(base), List.of(name), language);
    for (int place = 0; place < sweep.moved().size(); place++) {
      String values = PolicyWords.of(place, sweep, language);
      rows.add(
          sweep.moved().get(place) instanceof SweptLever swept
              ? row(language.say("points"), swept.lever(), values, base.city(), language)
              : assumption(sweep.moved().get(place), values, base.city(), language));
    }
    return of(rows, language);
  }

  private static List<Row> rows(List<Scenario> scenarios, List<String> names, Language language) {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < scenarios.size(); place++) {
      City city = scenarios.get(place).city();
      for (PolicyChange change : scenarios.get(place).changes()) {
        rows.add(
            row(
                names.get(place),
                change.lever(),
                PolicyWords.of(change, language),
                city,
                language));
      }
    }
    return rows;
  }

  private static Row row(
      String scenario, Lever lever, String change, City city, Language language) {
    return new Row(
        "",
        List.of(
            Cell.words(scenario),
            Cell.words(change),
            Cell.words(LeverWords.unit(lever, language)),
            Cell.words(language.name(lever.mechanism())),
            Cell.words(
                language.say(
                    "%s; %s",
                    Evidences.text(lever, language),
                    PublishedEstimates.about(lever.id(), city).sentence()))));
  }

  private static Row assumption(Swept swept, String values, City city, Language language) {
    String name = swept instanceof SweptAssumption assumption ? assumption.parameter() : swept.id();
    ParameterNote note =
        city.notes().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    return new Row(
        "",
        List.of(
            Cell.words(language.say("points")),
            Cell.words(values),
            Cell.words(LeverWords.unit(swept, language)),
            Cell.words(language.name(note.note())),
            Cell.words(
                note.source().isEmpty()
                    ? language.name(note.basis())
                    : language.say(
                        "%s; %s", language.name(note.basis()), language.name(note.source())))));
  }

  private static Table of(List<Row> rows, Language language) {
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
