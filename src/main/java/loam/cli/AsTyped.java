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
    Set<OptionSpec> typed = spec.commandLine().getParseResult().matchedOptionsSet();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName();
      if (!typed.contains(option) || LEFT_OUT.contains(name)) {
        continue;
      }
      words.add(name);
      if (option.arity().max() > 0) {
        List<String> values =
            replaced.containsKey(name)
                ? List.of(replaced.get(name))
                : option.originalStringValues();
        words.add(quoted(values.get(0)));
        for (String value : values.subList(1, values.size())) {
          words.add(name);
          words.add(quoted(value));
        }
      }
    }
    return String.join(" ", words);
  }

  /** In quotes where a shell would not take it as it is. */
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./#-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
