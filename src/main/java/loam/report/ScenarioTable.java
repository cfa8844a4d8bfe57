package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
<<<<<<< HEAD
import loam.language.Language;
=======
import java.util.stream.Stream;
>>>>>>> w2-sweep
import loam.policy.Lever;
import loam.scenario.Sweep;
import loam.scenariofile.Origin;
import loam.scenariofile.ReadScenario;

/** Scenarios and what they ask, as a table in Markdown. */
public final class ScenarioTable {
  private ScenarioTable() {}

  /** One row for each scenario of each file, in the order of the map. */
  public static List<String> lines(Map<String, List<ReadScenario>> byFile, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(language.say("| scenario | question, expected direction and why | changes |"));
    lines.add("|---|---|---|");
    byFile.forEach((file, all) -> all.forEach(read -> lines.add(row(file, read, language))));
    return lines;
  }

  private static String row(String file, ReadScenario read, Language language) {
    return "| [%s](%s)%s | %s | %s |"
        .formatted(
            cell(read.title(language).name()),
            file,
            read.scenario().backcast() ? language.say(" (backcast)") : "",
            cell(read.title(language).description()),
            cell(changes(read, language)));
  }

<<<<<<< HEAD
  private static String changes(ReadScenario read, Language language) {
    return read.origins().stream()
        .filter(origin -> !origin.replaced() && !origin.name().startsWith("run."))
        .map(origin -> change(origin, language))
        .collect(Collectors.joining(language.say("; ")));
  }

  private static String change(Origin origin, Language language) {
=======
  private static String changes(ReadScenario read) {
    Stream<String> changes =
        read.origins().stream()
            .filter(origin -> !origin.replaced() && !origin.name().startsWith("run."))
            .map(ScenarioTable::change);
    return Stream.concat(changes, read.sweep().stream().map(ScenarioTable::sweep))
        .collect(Collectors.joining("; "));
  }

  private static String sweep(Sweep sweep) {
    return "sweep of %d points over %s"
        .formatted(
            sweep.points().size(),
            sweep.levers().stream()
                .map(swept -> "`%s` from %s on".formatted(swept.lever().id(), swept.from()))
                .collect(Collectors.joining(", ")));
  }

  private static String change(Origin origin) {
>>>>>>> w2-sweep
    String name = "`%s`".formatted(origin.name());
    return Lever.named(origin.name()).isPresent()
        ? language.say("%s %s", name, origin.what())
        : language.say("%s = %s", name, origin.what());
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
