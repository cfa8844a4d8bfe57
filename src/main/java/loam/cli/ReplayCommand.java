package loam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import loam.experiment.ReplicationFailedException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line that runs a replication again alone: the one that was typed, without what says
 * where and how results go.
 */
public final class ReplayCommand {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "--out",
          "--force",
          "--resume",
          "--add",
          "--quiet",
          "--json",
          "--threads",
          "--engine",
          "--on",
          LanguageChoice.OPTION);

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./=:@,+-]+");

  private final String typed;
  private final boolean several;

  private ReplayCommand(String typed, boolean several) {
    this.typed = typed;
    this.several = several;
  }

  /**
   * Of a command.
   *
   * @param resolved files in the results, and options that name some, which say the same as what
   *     was typed: of use once work is gone on with, whose own files go in the end
   */
  public static ReplayCommand of(CommandSpec spec, WorkOptions work, List<String> resolved) {
    List<String> words = new ArrayList<>(List.of("loam", spec.name()));
    if (work.isResumed()) {
      resolved.forEach(word -> words.add(quoted(word)));
    } else {
      ParseResult parsed = spec.commandLine().getParseResult();
      parsed.matchedOptionsSet().forEach(option -> add(option, words));
      for (ArgSpec file : parsed.matchedPositionalsSet()) {
        file.originalStringValues().forEach(value -> words.add(quoted(value)));
      }
    }
    return new ReplayCommand(String.join(" ", words), spec.optionsMap().containsKey("--of"));
  }

  private static void add(OptionSpec option, List<String> words) {
    String name = option.longestName();
    if (LEFT_OUT.contains(name)) {
      return;
    }
    if (option.arity().max() == 0) {
      words.add(name);
    } else {
      option.originalStringValues().forEach(value -> words.add(quoted(name + "=" + value)));
    }
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** For the scenario at a place, from 0. */
  public String line(ReplicationFailedException failure, int place) {
    String of = several ? " --of=%d".formatted(place) : "";
    return "%s%s --replay=%d".formatted(typed, of, failure.replication());
  }
}
