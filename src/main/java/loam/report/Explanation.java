package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.city.ParameterNote;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.scenariofile.Origin;
import loam.scenariofile.ReadScenario;
import loam.stats.DecimalText;

/** Everything that is known about one lever or parameter of a scenario. */
public final class Explanation {
  private Explanation() {}

  /** Lines of text, or nothing if the scenario has no such lever or parameter. */
  public static Optional<List<String>> lines(ReadScenario read, String name) {
    return Lever.named(name)
        .map(lever -> ofLever(read, lever))
        .or(() -> note(read.scenario().city().notes(), name).map(note -> ofParameter(read, note)));
  }

  private static List<String> ofLever(ReadScenario read, Lever lever) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  [%s]".formatted(lever.id(), lever.unit()));
    lines.add("  what it does  " + lever.mechanism());
    lines.add(
        "  evidence      %s; %s"
            .formatted(lever.evidence().name().toLowerCase(Locale.ROOT), lever.source()));
    lines.add(
        "  range         %s to %s"
            .formatted(DecimalText.of(lever.min()), DecimalText.of(lever.max())));
    note(read.defaults(), lever.id())
        .ifPresent(
            note -> {
              lines.add("  default       " + note.value());
              lines.add("                " + note.note());
              addSource(lines, note);
            });
    lines.add("  in %s".formatted(read.scenario().name()));
    LeverPath path = read.scenario().policy().path(lever);
    for (double day : PathText.days(path)) {
      lines.add("    %s  %s".formatted(Timescale.dateOf(day), PathText.at(path, day)));
    }
    addOrigins(lines, read.originsOf(lever.id()));
    return lines;
  }

  private static List<String> ofParameter(ReadScenario read, ParameterNote note) {
    List<String> lines = new ArrayList<>();
    lines.add("%s  [%s]".formatted(note.name(), note.unit()));
    lines.add("  what it is    " + note.note());
    addSource(lines, note);
    if (Double.isFinite(note.low()) || Double.isFinite(note.high())) {
      lines.add(
          "  range         %s to %s"
              .formatted(DecimalText.of(note.low()), DecimalText.of(note.high())));
    }
    note(read.defaults(), note.name())
        .ifPresent(before -> lines.add("  default       " + before.value()));
    lines.add("  in %s".formatted(read.scenario().name()));
    lines.add("    " + note.value());
    addOrigins(lines, read.originsOf(note.name()));
    return lines;
  }

  private static void addSource(List<String> lines, ParameterNote note) {
    String source = note.source().isEmpty() ? "" : "; " + note.source();
    lines.add("  basis         %s%s".formatted(note.basis(), source));
  }

  private static void addOrigins(List<String> lines, List<Origin> origins) {
    lines.add("  written");
    if (origins.isEmpty()) {
      lines.add("    nowhere in these files: this is the default");
    }
    for (Origin origin : origins) {
      lines.add(
          "    %s  %s%s"
              .formatted(origin.place(), origin.what(), origin.replaced() ? "  (replaced)" : ""));
    }
  }

  private static Optional<ParameterNote> note(List<ParameterNote> notes, String name) {
    return notes.stream().filter(note -> note.name().equals(name)).findFirst();
  }
}
