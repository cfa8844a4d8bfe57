package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.policy.Lever;
import loam.scenario.Sweep;
import loam.scenariofile.Origin;
import loam.scenariofile.ReadScenario;

/** Scenarios and what they ask, as a table in Markdown. */
public final class ScenarioTable {
  private ScenarioTable() {}

  /** One row for each scenario of each file, in the order of the map. */
  public static List<String> lines(Map<String, List<ReadScenario>> byFile) {
    List<String> lines = new ArrayList<>();
    lines.add("| scenario | question, expected direction and why | changes |");
    lines.add("|---|---|---|");
    byFile.forEach((file, all) -> all.forEach(read -> lines.add(row(file, read))));
    return lines;
  }

  private static String row(String file, ReadScenario read) {
    return "| [%s](%s)%s | %s | %s |"
        .formatted(
            cell(read.scenario().name()),
            file,
            read.scenario().backcast() ? " (backcast)" : "",
            cell(read.scenario().description()),
            cell(changes(read)));
  }

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
    String name = "`%s`".formatted(origin.name());
    return Lever.named(origin.name()).isPresent()
        ? "%s %s".formatted(name, origin.what())
        : "%s = %s".formatted(name, origin.what());
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
