package loam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command as one would type it to get the same results again. */
final class AsTyped {
  /** Options that a copy has in it, or that say nothing of what is computed. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "--out",
          "--force",
          "--resume",
          "--add",
          "--set",
          "--threads",
          "--engine",
          "--on",
          "--progress",
          "--quiet",
          "--json",
          LanguageChoice.OPTION);

  private AsTyped() {}

  /**
   * The line, in the order of the command's options, however they were typed.
   *
   * @param files that take the place of those that were named
   * @param replaced values that take the place of an option's own
   */
  static String line(CommandSpec spec, List<String> files, Map<String, String> replaced) {
    List<String> words = new ArrayList<>(List.of("loam", spec.name()));
    words.addAll(files);
    for (OptionSpec option : typed(spec)) {
      for (String value : values(option, replaced)) {
        words.add(option.longestName());
        words.add(quoted(value));
      }
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      }
    }
    return String.join(" ", words);
  }

  /** The same for a program: the command, its files, and each option with its value in one word. */
  static List<String> words(CommandSpec spec, List<String> files, Map<String, String> replaced) {
    List<String> words = new ArrayList<>(List.of(spec.name()));
    words.addAll(files);
    for (OptionSpec option : typed(spec)) {
      values(option, replaced).forEach(value -> words.add(option.longestName() + "=" + value));
      if (option.arity().max() == 0) {
        words.add(option.longestName());
      }
    }
    return words;
  }

  /** Whether an option says what is computed, so that a line may have it. */
  static boolean isSaid(OptionSpec option) {
    return !option.hidden() && !LEFT_OUT.contains(option.longestName());
  }

  private static List<OptionSpec> typed(CommandSpec spec) {
    Set<OptionSpec> typed = spec.commandLine().getParseResult().matchedOptionsSet();
    return spec.options().stream().filter(typed::contains).filter(AsTyped::isSaid).toList();
  }

  private static List<String> values(OptionSpec option, Map<String, String> replaced) {
    if (option.arity().max() == 0) {
      return List.of();
    }
    String other = replaced.get(option.longestName());
    return other == null ? option.originalStringValues() : List.of(other);
  }

  /** In quotes where a shell would not take it as it is. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./#-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
