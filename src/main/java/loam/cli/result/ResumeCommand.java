package loam.cli.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.ExitCode;
import loam.cli.Main;
import loam.cli.Terminal;
import loam.laboratory.BuildInfo;
import loam.laboratory.Posed;
import loam.store.Assignment;
import loam.store.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam resume}: on with what was interrupted. */
@Command(
    name = "resume",
    description = {
      "Goes on with what was interrupted, whatever ended it: run, compare, sweep, sensitivity,"
          + " solve, rank, calibrate, backtest.",
      "Finished replications are not computed again; the results are the same to the byte."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ResumeCommand implements Callable<Integer> {
  private static final String PART = ".part";

  @Parameters(
      paramLabel = "RESULT",
      description = "results folder in the making, with or without .part at its end")
  private Path named = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replications at the same time; default: as it was begun")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--on",
      paramLabel = "PLACE",
      description = "where replications run, such as local; default: where it was begun")
  private Optional<String> on = Optional.empty();

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    Path target = target();
    if (!ResultFolder.isUnfinished(target)) {
      if (ResultFolder.isWhole(target)) {
        terminal.say("%s is whole; there is nothing to go on with", target);
        return ExitCode.DONE;
      }
      throw terminal.refusal("there is nothing to go on with for %s", target);
    }
    if (ResultFolder.isOldCalibration(target)) {
      throw terminal.refusal(
          "%s was begun by an earlier Loam, whose calibrations only that Loam goes on with; begin"
              + " again with --force",
          target);
    }
    Assignment begun =
        ResultFolder.assignment(target)
            .orElseThrow(
                () ->
                    terminal.refusal(
                        "what was asked for in %s is damaged; begin again with --force", target));
    checkVersion(begun, target);
    List<Path> copies = begun.unpack(ResultFolder.placeOfCopies(target));
    CommandLine command = Main.command(terminal.language());
    command.setOut(terminal.out()).setErr(terminal.err());
    return command.execute(arguments(begun, copies, target).toArray(String[]::new));
  }

  /** The name that the folder will have. */
  private Path target() {
    String name = String.valueOf(named.toAbsolutePath().normalize().getFileName());
    return name.endsWith(PART)
        ? named.resolveSibling(name.substring(0, name.length() - PART.length()))
        : named;
  }

  private void checkVersion(Assignment begun, Path target) {
    BuildInfo build = BuildInfo.load();
    if (!begun.version().equals(build.version()) || !begun.commit().equals(build.commit())) {
      throw Terminal.of(spec)
          .refusal(
              "%s was begun by Loam %s (%s), this is %s (%s), whose numbers may be others; go on"
                  + " with that one, or begin again with --force",
              target, begun.version(), begun.commit(), build.version(), build.commit());
    }
  }

  private List<String> arguments(Assignment begun, List<Path> copies, Path target) {
    List<String> arguments = new ArrayList<>(List.of(begun.command()));
    List<Path> files = new ArrayList<>(copies);
    begun.options().stream()
        .map(option -> withCopy(option, copies, files))
        .filter(option -> threads.isEmpty() || !option.startsWith("--threads="))
        .filter(option -> on.isEmpty() || !option.startsWith("--on="))
        .filter(option -> !quiet || !option.equals("--quiet"))
        .forEach(arguments::add);
    threads.ifPresent(number -> arguments.add("--threads=" + number));
    on.ifPresent(place -> arguments.add("--on=" + place));
    if (quiet) {
      arguments.add("--quiet");
    }
    arguments.addAll(List.of("--resume", "--out=" + target, "--"));
    files.forEach(file -> arguments.add(file.toString()));
    return arguments;
  }

  /** An option that names a copy gets its place, and it is no longer one of the files. */
  private static String withCopy(String option, List<Path> copies, List<Path> files) {
    for (int place = 0; place < copies.size(); place++) {
      if (option.endsWith("=" + Posed.copy(place))) {
        files.remove(copies.get(place));
        return option.replace(Posed.copy(place), copies.get(place).toString());
      }
    }
    return option;
  }
}
