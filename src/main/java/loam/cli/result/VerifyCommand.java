package loam.cli.result;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import loam.cli.ExitCode;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.laboratory.BuildInfo;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.store.PublishedResult;
import loam.store.ScratchFolder;
import loam.store.file.StrangersFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam verify}: whether published results are what their inputs give. */
@Command(
    name = "verify",
    description = {
      "Makes published results again and compares every byte of every file: a random sample of the",
      "replications is simulated again, the others are taken from the folder. Certifies that all"
          + " is",
      "equal, or names what differs, and where. Of a report alone only --all checks the numbers."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_DIFFERENCES = 100;

  @Parameters(paramLabel = "RESULT", description = "results folder, or a report.html")
  private Path place = Path.of("");

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "number of replications to simulate again; default: 3")
  private int sample = 3;

  @Option(names = "--all", description = "simulate all replications again")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replications at the same time; default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    if (sample < 1) {
      throw terminal.refusal("--sample is %s, but must be at least 1", sample);
    }
    WorkOptions.checkThreads(threads, spec.commandLine());
    try {
      PublishedResult result = PublishedResult.read(place);
      warnOfAnother(result);
      return all || result.folder().isPresent() ? remade(result) : sampled(result);
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e).with(StrangersFile::shown));
    }
  }

  private int remade(PublishedResult result) {
    Terminal terminal = Terminal.of(spec);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (ScratchFolder scratch = ScratchFolder.in(temporary)) {
      Remake remake = Remake.of(result, scratch.path(), all ? Integer.MAX_VALUE : sample);
      List<Phrase> differences = remake.differences(threads, terminal);
      if (!differences.isEmpty()) {
        return refused(remake.what(), differences);
      }
      terminal.say("certified: made again, every byte is equal; %s", remake.what());
      if (!result.missing().isEmpty()) {
        terminal.say(
            "but the result is partial: replications %s are missing, and fail here as well",
            Phrase.list(result.missing().stream().map(String::valueOf).toList()));
      }
      remake.unchecked().ifPresent(files -> terminal.say("not checked: %s", files));
      terminal.out().flush();
      return ExitCode.DONE;
    }
  }

  /** The replications of a page are not in it, but their hashes are. */
  private int sampled(PublishedResult result) throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    PageSample page = PageSample.of(result, sample);
    List<Phrase> differences = page.differences(threads, terminal);
    if (!differences.isEmpty()) {
      return refused(page.what(), differences);
    }
    terminal.say("equal to the bit when simulated again: %s", page.what());
    terminal.say(
        "NOT checked: the numbers, sentences and charts of the page; --all makes it again and"
            + " compares every byte");
    terminal.out().flush();
    return ExitCode.FAILURE;
  }

  private int refused(Phrase what, List<Phrase> differences) {
    Terminal terminal = Terminal.of(spec);
    terminal.say("NOT certified; %s:", what);
    differences.stream()
        .limit(MOST_DIFFERENCES)
        .forEach(
            one ->
                terminal
                    .out()
                    .println("  " + one.with(StrangersFile::shown).in(terminal.language())));
    if (differences.size() > MOST_DIFFERENCES) {
      terminal.say("  and %s more", differences.size() - MOST_DIFFERENCES);
    }
    terminal.out().flush();
    return ExitCode.FAILURE;
  }

  private void warnOfAnother(PublishedResult result) {
    BuildInfo build = BuildInfo.load();
    if (!result.loam().equals(build.both())) {
      Terminal.of(spec)
          .warn(
              "made by another Loam (%s) than this (%s): pages, workbook and manifest name it, so"
                  + " that only that Loam can certify them",
              StrangersFile.shown(result.loam()), build.both());
    }
  }
}
