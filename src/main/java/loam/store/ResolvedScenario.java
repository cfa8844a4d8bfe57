package loam.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import loam.city.City;
import loam.city.ParameterNote;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.scenario.Design;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.Title;
import loam.stats.DecimalText;
import loam.stats.Precision;

/**
 * A scenario as one file that needs no other: every parameter with its value, unit and source. It
 * is itself a scenario file, and reading it gives the same scenario.
 */
public final class ResolvedScenario {
  private static final Remarks NO_REMARKS = (name, number) -> "";

  private ResolvedScenario() {}

  public static String text(Scenario scenario) {
    return text(
        scenario,
        new Title(scenario.name(), scenario.description()),
        "",
        Language.ENGLISH,
        NO_REMARKS);
  }

  /** The same with what people call it in Chinese, and what its file says it is about. */
  public static String text(Scenario scenario, ReadScenario read) {
    return text(scenario, read.chinese(), outputs(read), Language.ENGLISH, NO_REMARKS);
  }

  /** Every design as a list: what each point is needs no rule any more. */
  private static String sweep(Sweep sweep) {
    StringBuilder text = new StringBuilder();
    text.append("sweep:  # %s, %s points\n".formatted(sweep.design().id(), sweep.points().size()));
    text.append("  design: ").append(Design.LIST.id()).append("\n  levers:\n");
    for (int place = 0; place < sweep.moved().size(); place++) {
      String[] head = sweep.moved().get(place).head().split("@", 2);
      String values =
          sweep
              .values(place)
              .mapToObj(DecimalText::exact)
              .collect(Collectors.joining(", ", "[", "]"));
      text.append("    ").append(head[0]).append(":\n");
      text.append("      from: ").append(head[1]).append('\n');
      text.append("      values: ").append(values).append('\n');
    }
    return text.toString();
  }

  /** The same with a comment, file and line, on each value that is not a default. */
  public static String text(ReadScenario read, Language language) {
    return text(
            read.scenario(),
            read.title(Language.CHINESE),
            precision(read) + outputs(read),
            language,
            (name, number) ->
                read.originsOf(name).stream()
                    .filter(origin -> !origin.replaced())
                    .skip(number)
                    .findFirst()
                    .map(origin -> "  # " + origin.place().replaceAll("\\p{Cntrl}", "?"))
                    .orElse(""))
        + read.sweep().map(ResolvedScenario::sweep).orElse("");
  }

  /** Says where the change or value of a name with a number from 0 is written. */
  private interface Remarks {
    String of(String name, int number);
  }

  private static String outputs(ReadScenario read) {
    return read.outputs().isEmpty()
        ? ""
        : read.outputs().stream()
            .map(Metric::id)
            .collect(Collectors.joining(", ", "  outputs: [", "]\n"));
  }

  private static String precision(ReadScenario read) {
    return read.precision().isEmpty()
        ? ""
        : read.precision().stream()
            .map(ResolvedScenario::precision)
            .collect(Collectors.joining(", ", "  precision: {", "}\n"));
  }

  private static String precision(Precision target) {
    return switch (target.scale()) {
      case ABSOLUTE -> "%s: %s".formatted(target.metric(), DecimalText.exact(target.halfWidth()));
      case RELATIVE ->
          "%s: %s %%".formatted(target.metric(), DecimalText.exact(100 * target.halfWidth()));
    };
  }

  private static String text(
      Scenario scenario, Title chinese, String asked, Language language, Remarks remarks) {
    StringBuilder text = new StringBuilder();
    text.append(
            language.say(
                "# Everything that this run was given. Written by Loam; it can be run as it is."))
        .append('\n');
    text.append("name: ").append(quoted(scenario.name())).append('\n');
    if (!chinese.name().equals(scenario.name())) {
      text.append("name-zh: ").append(quoted(chinese.name())).append('\n');
    }
    if (!scenario.description().isEmpty()) {
      text.append("description: ").append(quoted(scenario.description())).append('\n');
    }
    if (!chinese.description().equals(scenario.description())) {
      text.append("description-zh: ").append(quoted(chinese.description())).append('\n');
    }
    text.append("city: ").append(quoted(scenario.city().id())).append('\n');
    if (scenario.backcast()) {
      text.append("backcast: true\n");
    }
    text.append("run:\n");
    text.append("  end: ").append(scenario.plan().end());
    text.append(remarks.of("run.end", 0)).append('\n');
    text.append("  replications: ").append(scenario.plan().replications());
    text.append(remarks.of("run.replications", 0)).append('\n');
    text.append(asked);
    text.append("  seed: ").append(scenario.plan().seed());
    text.append(remarks.of("run.seed", 0)).append('\n');
    text.append("  parameters: ").append(ParameterChoice.of(scenario).id());
    text.append(remarks.of("run.parameters", 0)).append('\n');
    appendPolicy(text, scenario, remarks);
    text.append(language.say("# levers before these changes, as published:")).append('\n');
    scenario.city().notes().stream()
        .filter(ResolvedScenario::isLever)
        .forEach(note -> appendParameter(text.append('#'), note, language, ""));
    text.append("assumptions:\n");
    scenario.city().notes().stream()
        .filter(note -> !isLever(note))
        .forEach(
            note ->
                appendParameter(
                    varies(scenario.city(), note) ? text.append('#') : text,
                    note,
                    language,
                    remarks.of(note.name(), 0)));
    return text.toString();
  }

  /** Whether a posterior has other values than the one of the note, which is a remark then. */
  private static boolean varies(City city, ParameterNote note) {
    return city.posterior().stream()
            .flatMap(posterior -> posterior.axes().stream())
            .anyMatch(axis -> axis.parameter().equals(note.name()))
        && !city.others().assumes(note.name());
  }

  private static boolean isLever(ParameterNote note) {
    return LeverCatalogue.isLever(note.name());
  }

  private static void appendPolicy(StringBuilder text, Scenario scenario, Remarks remarks) {
    if (scenario.changes().isEmpty()) {
      return;
    }
    Map<String, List<PolicyChange>> byLever = new LinkedHashMap<>();
    for (PolicyChange change : scenario.changes()) {
      byLever.computeIfAbsent(change.lever().id(), id -> new ArrayList<>()).add(change);
    }
    text.append("policy:\n");
    new TreeMap<>(byLever)
        .forEach(
            (lever, changes) -> {
              text.append("  ").append(lever).append(":\n");
              for (int i = 0; i < changes.size(); i++) {
                appendChange(text, changes.get(i));
                text.append(remarks.of(lever, i)).append('\n');
              }
            });
  }

  private static void appendChange(StringBuilder text, PolicyChange change) {
    text.append("    - {from: ").append(change.from());
    change.until().ifPresent(until -> text.append(", until: ").append(until));
    text.append(change.kind() == PolicyChange.Kind.FACTOR ? ", factor: " : ", value: ");
    text.append(DecimalText.exact(change.number())).append('}');
  }

  private static void appendParameter(
      StringBuilder text, ParameterNote note, Language language, String remark) {
    text.append("  ").append(note.name()).append(": ").append(note.value());
    text.append("  # ").append(language.name(note.unit())).append(language.say("; "));
    text.append(language.name(note.basis()));
    if (!note.source().isEmpty()) {
      text.append(language.say(": ")).append(language.name(note.source()));
    }
    if (!remark.isEmpty()) {
      text.append(language.say("; set at %s", remark.substring("  # ".length())));
    }
    text.append('\n');
  }

  /** Whether YAML readers and editors leave a character as it is. */
  private static boolean isPlain(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
  }

  /** A text in YAML's double quotes. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(isPlain(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
