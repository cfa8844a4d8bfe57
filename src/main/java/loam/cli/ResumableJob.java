package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.laboratory.BuildInfo;
import loam.laboratory.Subject;
import loam.language.Language;
import loam.language.Phrase;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.pack.Cities;
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
public final class ResumableJob {
  private static final Set<String> IN_COPIES = Set.of("--set", "--city");

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
  public interface Work {
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
   * @param more options that take the place of some that are left out
   */
  public static ResumableJob of(
      CommandSpec spec, WorkOptions work, Path target, Subject subject, List<String> more) {
    BuildInfo build = BuildInfo.load();
    boolean portable =
        subject.read().stream()
            .allMatch(read -> Cities.names().contains(read.scenario().city().id()));
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
        subject.effort().end(),
        new Assignment(
            build.version(),
            build.commit(),
            spec.name(),
            all.toList(),
            Manifest.hash(subject.inputs()),
            copies(spec, subject, portable),
            subject.effort().simulations()));
  }

  /** Scenarios in the order in which they were named, then what else there is. */
  private static List<Assignment.ScenarioCopy> copies(
      CommandSpec spec, Subject subject, boolean portable) {
    if (subject.copies().isEmpty()) {
      return files(spec)
          .map(file -> Path.of(file).toAbsolutePath().toString())
          .map(file -> new Assignment.ScenarioCopy(file, ""))
          .toList();
    }
    return Stream.concat(
            subject.named().stream().map(read -> copy(read, portable)),
            subject.copies().values().stream()
                .skip(subject.read().size())
                .map(text -> new Assignment.ScenarioCopy("", text)))
        .toList();
  }

  /** Files as they were typed. */
  public static Stream<String> files(CommandSpec spec) {
    return spec.commandLine().getParseResult().matchedPositionals().stream()
        .flatMap(files -> files.originalStringValues().stream());
  }

  /** The number of replications is the most that may be needed, not what will be. */
  public ResumableJob atMost() {
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
      boolean isInCopies = portable && IN_COPIES.contains(name);
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
  public int run(Work toDo) throws InterruptedException {
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

  public static void warnOfRemains(Terminal terminal, Path left) {
    terminal.warn(
        "the results are whole; of what they replaced, something is left in %s: look at it and"
            + " remove it",
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
              "%s was begun with other inputs than are here now; put them back, or begin again with"
                  + " --force",
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
