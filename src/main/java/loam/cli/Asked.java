package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import loam.language.RefusedException;
import loam.scenariofile.RunFields;
import loam.store.Manifest;
import loam.store.file.StrangersFile;
import loam.study.Field;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command was asked, enough to make the same results again.
 *
 * @param kind name of the command
 * @param files in the folder of results
 * @param options their values by their names; of those without values an empty list
 */
public record Asked(String kind, List<String> files, Map<String, List<String>> options) {
  /** Options that the files have in them, or that say nothing of what is computed. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "--out",
          "--force",
          "--resume",
          "--reexecute",
          "--add",
          "--set",
          "--city",
          "--results",
          "--threads",
          "--engine",
          "--on",
          "--quiet",
          "--json",
          "--replay",
          "--of",
          LanguageChoice.OPTION);

  /** Kinds whose scenarios say how many replications there are, and of what. */
  private static final Set<String> SCENARIO_SAYS = Set.of("run", "compare", "sweep");

  private static final Set<String> IN_SCENARIO =
      RunFields.ALL.stream().map(Field::option).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> OF_ONE_FOLDER =
      Set.of("--out", "--force", "--resume", "--reexecute", "--add");

  public Asked {
    files = List.copyOf(files);
  }

  /**
   * What was typed, in the order of the command's options, however they were typed.
   *
   * @param files that take the place of those that were named
   * @param replaced values that take the place of an option's own
   */
  public static Asked typed(CommandSpec spec, List<String> files, Map<String, String> replaced) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    Set<OptionSpec> typed = spec.commandLine().getParseResult().matchedOptionsSet();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName();
      if (isSaid(option) && replaced.containsKey(name)) {
        options.put(name, List.of(replaced.getOrDefault(name, "")));
      } else if (isSaid(option) && typed.contains(option)) {
        options.put(name, isFlag(option) ? List.of() : option.originalStringValues());
      }
    }
    if (SCENARIO_SAYS.contains(spec.name())) {
      options.keySet().removeAll(IN_SCENARIO);
    }
    return new Asked(spec.name(), files, options);
  }

  private static boolean isFlag(OptionSpec option) {
    return option.arity().max() == 0;
  }

  private static boolean isSaid(OptionSpec option) {
    return !LEFT_OUT.contains(option.longestName()) && !option.usageHelp() && !option.versionHelp();
  }

  /** A manifest that says so, and in which language it was answered. */
  public Map<String, Object> manifest(Terminal terminal, Map<String, Object> inputs) {
    return manifest(terminal.language().id(), inputs);
  }

  public Map<String, Object> manifest(String language, Map<String, Object> inputs) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("files", files);
    question.put("options", options);
    return Manifest.of(kind, language, question, inputs);
  }

  /** The line as one would type it in the folder of results. */
  public String line() {
    List<String> words = new ArrayList<>(List.of("loam", kind));
    files.stream()
        .filter(file -> options.values().stream().noneMatch(values -> values.contains(file)))
        .forEach(words::add);
    options.forEach(
        (name, values) -> {
          if (values.isEmpty()) {
            words.add(name);
          }
          values.forEach(value -> words.addAll(List.of(name, quoted(value))));
        });
    return String.join(" ", words);
  }

  /**
   * What was typed, files and options, as one would type it again in the same place.
   *
   * @param replaced values of options in place of their own; of none of them need be typed
   */
  public static String typedAgain(CommandSpec spec, Map<String, String> replaced) {
    List<String> words = new ArrayList<>(List.of("loam", spec.name()));
    CommandLine.ParseResult typed = spec.commandLine().getParseResult();
    typed
        .matchedPositionals()
        .forEach(files -> files.originalStringValues().forEach(file -> words.add(quoted(file))));
    for (OptionSpec option : typed.matchedOptions()) {
      String name = option.longestName();
      if (!OF_ONE_FOLDER.contains(name) && !replaced.containsKey(name)) {
        if (isFlag(option)) {
          words.add(name);
        }
        option.originalStringValues().stream()
            .filter(value -> !isFlag(option))
            .forEach(value -> words.addAll(List.of(name, quoted(value))));
      }
    }
    replaced.forEach((name, value) -> words.addAll(List.of(name, quoted(value))));
    return String.join(" ", words);
  }

  /** In quotes where a shell would not take it as it is. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./#-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /**
   * What a stranger's manifest says was asked.
   *
   * @throws RefusedException if it is no question
   */
  public static Asked said(String kind, Map<?, ?> question) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    if (question.get("options") instanceof Map<?, ?> said) {
      said.forEach((name, values) -> options.put(String.valueOf(name), texts(values)));
    }
    options.forEach(
        (name, values) -> {
          boolean isInScenario = SCENARIO_SAYS.contains(kind) && IN_SCENARIO.contains(name);
          boolean isShown =
              values.stream().allMatch(value -> StrangersFile.shown(value).equals(value));
          if (isInScenario || !isShown) {
            throw new RefusedException("the manifest is damaged: %s", name);
          }
        });
    return new Asked(kind, texts(question.get("files")), options);
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  /**
   * Arguments for the command, which asks for nothing that could not be typed for such results, and
   * names no file but those of the question.
   *
   * @param loam all commands
   * @param place where each of the files is
   * @param more options
   * @throws RefusedException naming what else is asked for
   */
  public List<String> arguments(CommandLine loam, UnaryOperator<String> place, List<String> more) {
    CommandLine command = loam.getSubcommands().get(kind);
    if (command == null || !command.getCommandSpec().optionsMap().containsKey("--reexecute")) {
      throw new RefusedException("the manifest is damaged: %s", kind);
    }
    List<String> arguments = new ArrayList<>(List.of(kind));
    List<String> beside = new ArrayList<>(files);
    options.forEach(
        (name, values) -> {
          OptionSpec option =
              Optional.ofNullable(command.getCommandSpec().optionsMap().get(name))
                  .filter(Asked::isSaid)
                  .filter(found -> isFlag(found) == values.isEmpty())
                  .orElseThrow(() -> new RefusedException("the manifest is damaged: %s", name));
          if (values.isEmpty()) {
            arguments.add(name);
          }
          boolean isFile = List.of(option.auxiliaryTypes()).contains(Path.class);
          for (String value : values) {
            if (isFile && !beside.remove(value)) {
              throw new RefusedException("the manifest is damaged: %s", name + "=" + value);
            }
            arguments.add(name + "=" + (isFile ? place.apply(value) : value));
          }
        });
    arguments.addAll(more);
    arguments.add("--");
    beside.forEach(file -> arguments.add(place.apply(file)));
    return arguments;
  }
}
