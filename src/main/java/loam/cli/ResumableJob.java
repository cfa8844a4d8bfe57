package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.laboratory.BuildInfo;
import loam.language.Language;
import loam.language.Phrase;
import loam.scenariofile.Cities;
import loam.scenariofile.ReadScenario;
import loam.store.Assignment;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Work on a results folder that can be interrupted and gone on with: whatever ends it, what is
 * finished is kept, and the user hears how to go on.
 */
final class ResumableJob {
  private static final String SET = "--set";

  /** Options that do not say what is computed. */
  private static final Set<String> LEFT_OUT =
      Set.of("--out", "--force", "--resume", "--reexecute", "--add", LanguageChoice.OPTION);

  private final CommandSpec spec;
  private final WorkOptions work;
  private final Path target;
  private final Assignment assignment;
  private final LocalDate end;
  private boolean atMost;

  private ResumableJob(
      CommandSpec spec, WorkOptions work, Path target, LocalDate end, Assignment assignment) {
    this.end = end;
    this.spec = spec;
    this.work = work;
    this.target = target;
    this.assignment = assignment;
  }

  /** The work itself. */
  @FunctionalInterface
  interface Work {
    /**
     * Fills the folder and completes it.
     *
     * @return the exit code
     */
    int fill(ResultFolder folder, StopSignal stop) throws InterruptedException;
  }

  /**
   * Work of a command whose options have been read.
   *
   * @param inputs of the manifest
   * @param files the scenario files that were read
   * @param texts other files that the work rests on
   * @param replications of all scenarios together, at most
   * @param more options that take the place of some that are left out
   */
  static ResumableJob of(
      CommandSpec spec,
      WorkOptions work,
      Path target,
      Map<String, Object> inputs,
      List<ReadScenario> files,
      Collection<String> texts,
      int replications,
      List<String> more) {
    BuildInfo build = BuildInfo.load();
    boolean portable =
        files.stream().allMatch(read -> Cities.names().contains(read.scenario().city().id()));
    Stream<String> all =
        Stream.concat(
            options(spec, more, portable).stream(),
            Stream.concat(
                more.stream(),
                Stream.of(LanguageChoice.OPTION + "=" + Terminal.of(spec).language().id())));
    return new ResumableJob(
        spec,
        work,
        target,
        end(inputs, files.get(0)),
        new Assignment(
            build.version(),
            build.commit(),
            spec.name(),
            all.toList(),
            Manifest.hash(inputs),
            Stream.concat(
                    files.stream().map(read -> copy(read, portable)),
                    texts.stream().map(text -> new Assignment.ScenarioCopy("", text)))
                .toList(),
            replications));
  }

  /** Work that rests on scenario files alone. */
  static ResumableJob of(
      CommandSpec spec,
      WorkOptions work,
      Path target,
      Map<String, Object> inputs,
      List<ReadScenario> files,
      int replications,
      List<String> more) {
    return of(spec, work, target, inputs, files, List.of(), replications, more);
  }

  /** The last day simulated, with what options say of it. */
  private static LocalDate end(Map<String, Object> inputs, ReadScenario first) {
    Map<?, ?> of =
        inputs.get("scenarios") instanceof List<?> all && all.get(0) instanceof Map<?, ?> one
            ? one
            : inputs;
    return of.get("run") instanceof Map<?, ?> run && run.get("end") instanceof String end
        ? LocalDate.parse(end)
        : first.scenario().plan().end();
  }

  /** How an option names the copy of a scenario file, by its place in the list, from 0. */
  static String copy(int place) {
    return "@copy:%d".formatted(place);
  }

  /** The number of replications is the most that may be needed, not what will be. */
  ResumableJob atMost() {
    atMost = true;
    return this;
  }

  /** A copy would not find a city that lies in a folder of the user's: then there is none. */
  private static Assignment.ScenarioCopy copy(ReadScenario read, boolean portable) {
    return new Assignment.ScenarioCopy(
        read.path().toAbsolutePath().toString(),
        portable ? ResolvedScenario.text(read, Language.ENGLISH) : "");
  }

  private static List<String> options(CommandSpec spec, List<String> more, boolean portable) {
    List<String> options = new ArrayList<>();
    Set<String> replaced =
        more.stream().map(one -> one.replaceFirst("=.*", "")).collect(Collectors.toSet());
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptionsSet()) {
      String name = option.longestName();
      boolean isInCopies = portable && name.equals(SET);
      if (LEFT_OUT.contains(name) || replaced.contains(name) || isInCopies) {
        continue;
      }
      if (option.arity().max() == 0) {
        options.add(option.longestName());
      } else {
        boolean isPath = List.of(option.auxiliaryTypes()).contains(Path.class);
        for (String value : option.originalStringValues()) {
          String lasting = isPath ? Path.of(value).toAbsolutePath().toString() : value;
          options.add(option.longestName() + "=" + lasting);
        }
      }
    }
    return options;
  }

  /** Does it, from the beginning or from where it was left. */
  int run(Work toDo) throws InterruptedException {
    ResultFolder folder = work.isResumed() ? reopen() : begin();
    Terminal terminal = Terminal.of(spec);
    if (work.progress() != Progress.Style.QUIET) {
      Effort.say(terminal, assignment.replications(), end, work.threads());
    }
    try (StopSignal stop =
        StopSignal.listen(folder::abandon, terminal, () -> sayInterrupted(folder))) {
      boolean done = false;
      try {
        int code = toDo.fill(folder, stop);
        done = true;
        folder.remains().ifPresent(left -> warnOfRemains(terminal, left));
        return code;
      } catch (RuntimeException e) {
        if (stop.isHeard()) {
          return ExitCode.INTERRUPTED;
        }
        throw e;
      } finally {
        if (!done && !stop.isHeard() && !folder.isReexecution() && folder.hasFinishedAny()) {
          terminal.warn("%s", kept(folder));
        }
      }
    }
  }

  static void warnOfRemains(Terminal terminal, Path left) {
    terminal.warn(
        "the results are whole; of what they replaced, something is left in %s: look at it and remove it",
        left);
  }

  private ResultFolder begin() {
    ResultFolder folder = ResultFolder.begin(target, work.force());
    try {
      folder.promise(assignment);
      work.reexecuted().ifPresent(folder::reexecute);
      return folder;
    } catch (RuntimeException e) {
      folder.abandon(); // nobody could go on with half a promise
      throw e;
    }
  }

  private ResultFolder reopen() {
    ResultFolder folder = ResultFolder.reopen(target);
    boolean same =
        ResultFolder.assignment(target)
            .map(begun -> begun.inputs().equals(assignment.inputs()))
            .orElse(false);
    if (!same) {
      folder.abandon();
      throw Terminal.of(spec)
          .refusal(
              "%s was begun with other inputs than are here now; put them back, or begin again with --force",
              target);
    }
    return folder;
  }

  private void sayInterrupted(ResultFolder folder) {
    if (folder.hasFinishedAny()) {
      Terminal.of(spec).warn("interrupted; %s", kept(folder));
    } else {
      Terminal.of(spec).warn("interrupted");
    }
  }

  private Phrase kept(ResultFolder folder) {
    return atMost
        ? Phrase.of(
            "%s of at most %s replications are finished and kept; loam resume %s goes on",
            folder.finished(), assignment.replications(), target)
        : Phrase.of(
            "%s of %s replications are finished and kept; loam resume %s goes on",
            folder.finished(), assignment.replications(), target);
  }
}
