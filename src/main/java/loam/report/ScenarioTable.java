package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
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

  private static String changes(ReadScenario read, Language language) {
    Stream<String> changes =
        read.origins().stream()
            .filter(origin -> !origin.replaced() && !origin.name().startsWith("run."))
            .map(origin -> change(origin, language));
    return Stream.concat(changes, read.sweep().stream().map(sweep -> sweep(sweep, language)))
        .collect(Collectors.joining(language.say("; ")));
  }

  private static String sweep(Sweep sweep, Language language) {
    return language.say(
        "sweep of %d points over %s",
        sweep.points().size(),
        sweep.moved().stream()
            .map(swept -> swept.head().split("@", 2))
            .map(parts -> language.say("`%s` from %s on", parts[0], parts[1]))
            .collect(Collectors.joining(language.say(", "))));
  }

  private static String change(Origin origin, Language language) {
    String name = "`%s`".formatted(origin.name());
    return LeverCatalogue.isLever(origin.name())
        ? language.say("%s %s", name, origin.what())
        : language.say("%s = %s", name, origin.what());
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
