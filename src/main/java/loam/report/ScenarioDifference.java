package loam.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import loam.city.ParameterNote;
import loam.city.Timescale;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;

/** What two scenarios do differently: lever by lever and date by date, assumptions, run. */
public final class ScenarioDifference {
  private final String firstName;
  private final String secondName;
  private final Language language;
  private final Scenario first;
  private final Scenario second;
  private final TextTable table = new TextTable(4);
  private int rows;

  private ScenarioDifference(ReadScenario first, ReadScenario second, Language language) {
    this.firstName = first.title(language).name();
    this.secondName = second.title(language).name();
    this.first = first.scenario();
    this.second = second.scenario();
    this.language = language;
  }

  /** A table, or one line that says that there is no difference. */
  public static List<String> lines(ReadScenario first, ReadScenario second, Language language) {
    return new ScenarioDifference(first, second, language).lines();
  }

  private List<String> lines() {
    table.add(List.of("", language.say("from"), firstName, secondName));
    List<Lever> levers = new ArrayList<>(LeverCatalogue.of(first.city()).all());
    LeverCatalogue.of(second.city()).all().stream()
        .filter(lever -> !levers.contains(lever))
        .forEach(levers::add);
    for (Lever lever : levers) {
      compare(lever, first.policy().path(lever), second.policy().path(lever));
    }
    Map<String, ParameterNote> theirs = assumptions(second);
    assumptions(first)
        .forEach(
            (name, note) -> {
              ParameterNote other = theirs.get(name);
              row(label(name, unit(note)), "", note.value(), other == null ? "" : other.value());
            });
    row("city", "", first.city().id(), second.city().id());
    row("backcast", "", yes(first.backcast()), yes(second.backcast()));
    row("run.end", "", "" + first.plan().end(), "" + second.plan().end());
    row(
        "run.replications",
        "",
        "" + first.plan().replications(),
        "" + second.plan().replications());
    row("run.seed", "", "" + first.plan().seed(), "" + second.plan().seed());
    return rows == 0
        ? List.of(
            language.say(
                "%s and %s simulate the same; they differ at most in name and description.",
                firstName, secondName))
        : table.lines();
  }

  private void compare(Lever lever, LeverPath ours, LeverPath theirs) {
    TreeSet<Double> days = new TreeSet<>(PathText.days(ours));
    days.addAll(PathText.days(theirs));
    boolean differed = false;
    List<List<String>> changes = new ArrayList<>();
    for (double day : days) {
      String left = PathText.at(lever, ours, day).in(language);
      String right = PathText.at(lever, theirs, day).in(language);
      boolean differs = !left.equals(right);
      if (differs || differed) {
        String label = changes.isEmpty() ? label(lever.id(), LeverWords.unit(lever, language)) : "";
        changes.add(List.of(label, Timescale.dateOf(day).toString(), left, right));
      }
      differed = differs;
    }
    changes.forEach(table::add);
    rows += changes.size();
  }

  private void row(String what, String from, String ours, String theirs) {
    if (!ours.equals(theirs)) {
      table.add(List.of(what, from, ours, theirs));
      rows++;
    }
  }

  private String label(String name, String unit) {
    return unit.isEmpty() ? name : "%s [%s]".formatted(name, unit);
  }

  private String unit(ParameterNote note) {
    return note.unit().equals("1") ? "" : language.name(note.unit());
  }

  private String yes(boolean is) {
    return is ? language.say("true") : language.say("false");
  }

  private static Map<String, ParameterNote> assumptions(Scenario scenario) {
    Map<String, ParameterNote> byName = new LinkedHashMap<>();
    scenario.city().notes().stream()
        .filter(note -> !LeverCatalogue.isLever(note.name()))
        .forEach(note -> byName.put(note.name(), note));
    return byName;
  }
}
