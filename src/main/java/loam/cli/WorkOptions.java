package loam.cli;

import java.nio.file.Path;
import java.util.Optional;
import loam.experiment.Engine;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options of the commands that simulate and write results. */
final class WorkOptions {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      converter = EngineChoice.class,
      completionCandidates = EngineChoice.class,
      description = "loam, ssj, or jsl where it is built in: same results; default: loam")
  private Engine engine = Engine.LOAM;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replications at the same time; default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "DIR", description = "results folder; default: results/…")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "replace results that are there already")
  private boolean force;

  @Option(names = "--resume", hidden = true, description = "go on with a folder in the making")
  private boolean resume;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Option(names = "--json", description = "print results as JSON")
  private boolean json;

  void check(CommandLine command) {
    checkThreads(threads, command);
  }

  static void checkThreads(int threads, CommandLine command) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Refusal(command, "--threads is %d, but must lie in 1 to %d", threads, MOST_THREADS);
    }
  }

  Engine engine() {
    return engine;
  }

  int threads() {
    return threads;
  }

  Optional<Path> out() {
    return out;
  }

  boolean force() {
    return force;
  }

  /** Whether loam resume goes on with work that was begun. */
  boolean isResumed() {
    return resume;
  }

  boolean json() {
    return json;
  }

  Progress.Style progress() {
    return quiet
        ? Progress.Style.QUIET
        : Console.errIsTerminal() ? Progress.Style.BAR : Progress.Style.LINES;
  }
}
