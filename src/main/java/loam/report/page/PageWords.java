package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.city.Standing;
import loam.language.Language;
import loam.report.StandingWords;
import loam.report.table.Table;
import loam.scenario.Scenario;

/** What all reports say. */
final class PageWords {
  private PageWords() {}

  /** Words of the template by the names that it uses. */
  static Map<String, String> of(Language language) {
    return Map.of(
        "skip", language.say("Skip to the content"),
        "contents", language.say("Contents"),
        "table", language.say("numbers"),
        "behind", language.say("Table behind the chart:"),
        "keys", language.say("Point at it, tap it, or use the arrow keys to read values."));
  }

  /** What must stand above all else: that the past is rewritten, or changes are not simulated. */
  static String warnings(List<Scenario> scenarios, Language language) {
    List<String> sentences = new ArrayList<>();
    if (scenarios.stream().anyMatch(Scenario::backcast)) {
      sentences.add(backcast(language));
    }
    scenarios.stream()
        .flatMap(scenario -> scenario.notSimulated().stream())
        .map(phrase -> language.say("%s.", phrase))
        .distinct()
        .forEach(sentences::add);
    scenarios.stream()
        .map(Scenario::city)
        .filter(city -> city.others().standing().grade() == Standing.Grade.SKETCH)
        .map(city -> StandingWords.of(city, language))
        .distinct()
        .forEach(sentences::add);
    return String.join(" ", sentences);
  }

  static String backcast(Language language) {
    return language.say(
        "Backcast: this scenario may rewrite the past; it is no projection from today.");
  }

  /** How these sentences are made, and how far the cities were held against figures. */
  static String rules(List<Scenario> scenarios, Language language) {
    String space = language == Language.ENGLISH ? " " : "";
    return rules(language)
        + scenarios.stream()
            .map(scenario -> StandingWords.of(scenario.city(), language))
            .distinct()
            .map(sentence -> space + sentence)
            .collect(Collectors.joining());
  }

  private static String rules(Language language) {
    return language.say(
        "These sentences are made by fixed rules from the statistics below; each links to its"
            + " numbers. n counts replications. Words for likelihoods always mean the same:"
            + " likely above 66 %%, very likely above 90 %%, virtually certainly above 99 %%.");
  }

  /** The levers that scenarios set. */
  static Section levers(Table levers, Language language) {
    Block block =
        levers.isEmpty()
            ? new Block.Words(
                "",
                List.of(
                    language.say(
                        "No lever: policy goes on as published. All parameters with their sources"
                            + " stand in the resolved scenario beside this page.")))
            : new Block.Numbers(levers, false);
    return new Section("s-levers", language.say("What was changed"), List.of(block));
  }

  /**
   * How to make the same results again.
   *
   * @param commands as typed in the results folder, without options that all have
   */
  static Section again(List<String> commands, Table about, Language language) {
    return again(commands, "manifest.json", about, language);
  }

  /** Likewise, where another file says whether the results are the same. */
  static Section again(List<String> commands, String telling, Table about, Language language) {
    List<String> lines = new ArrayList<>();
    commands.forEach(
        command -> lines.add("%s --out again --lang %s".formatted(command, language.id())));
    lines.add("cmp again/%s %s".formatted(telling, telling));
    return new Section(
        "s-again",
        language.say("How to run it again"),
        List.of(
            new Block.Words(
                "",
                List.of(
                    language.say(
                        "With the version and commit of the table, in the folder that holds this"
                            + " page, where loam is the launcher of the checkout. The same inputs"
                            + " give the same bytes, whatever the number of threads, the engine or"
                            + " the Java. The manifest is inside this page too, as JSON in the"
                            + " script element \"manifest\"."))),
            new Block.Command(lines),
            new Block.Numbers(about, true)));
  }
}
