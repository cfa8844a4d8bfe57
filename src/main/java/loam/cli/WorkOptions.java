package loam.cli;

import java.nio.file.Path;
import java.util.Optional;
import loam.experiment.Backend;
import loam.experiment.BackendException;
import loam.experiment.BackendService;
import loam.experiment.Backends;
import loam.experiment.Engine;
import loam.experiment.Threads;
import loam.language.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options of the commands that simulate and write results. */
public final class WorkOptions {
  private static final int MOST_THREADS = 1024;
  private static final String HERE = "local";

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

  @Option(
      names = "--on",
      paramLabel = "PLACE",
      description = {
        "where replications run: local, or a Spark cluster such as spark://host:7077 where Spark is",
        "built in (src/docs/scale.md): same results; default: local"
      })
  private String on = HERE;

  @Option(names = "--out", paramLabel = "DIR", description = "results folder; default: results/…")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "replace results that are there already")
  private boolean force;

  @Option(names = "--resume", hidden = true, description = "go on with a folder in the making")
  private boolean resume;

  @Option(
      names = "--reexecute",
      hidden = true,
      paramLabel = "JOURNAL",
      description = "take what is in it for simulated")
  private Optional<Path> reexecuted = Optional.empty();

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Option(names = "--json", description = "print results as JSON")
  private boolean json;

  /** For commands whose replications run anywhere. */
  public void check(CommandLine command) {
    checkThreads(threads, command);
    if (isElsewhere()) {
      checkPlace(command);
    }
  }

  public static void checkThreads(int threads, CommandLine command) {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Refusal(command, "--threads is %d, but must lie in 1 to %d", threads, MOST_THREADS);
    }
  }

  private void checkPlace(CommandLine command) {
    if (!engine.equals(Engine.LOAM) && !engine.equals(Engine.SSJ)) {
      throw new Refusal(
          command, "--on %s: the engine %s runs on this machine only", on, engine.id());
    }
    try {
      service(command).visit(on);
    } catch (BackendException e) {
      throw new Refusal(command, Phrase.of("--on %s: %s", on, e.phrase()));
    }
  }

  private BackendService service(CommandLine command) {
    return Backends.at(on)
        .orElseThrow(
            () ->
                new Refusal(
                    command,
                    "--on %s: this Loam was built without Spark; \"mvn -Pspark package -DskipTests\" builds one with it (src/docs/scale.md)",
                    on));
  }

  private boolean isElsewhere() {
    return !on.equals(HERE);
  }

  /** Where replications run; whoever asks closes it. */
  public Backend place(CommandLine command) {
    return isElsewhere() ? service(command).open(on) : new Threads(threads);
  }

  /** The place as the user called it. */
  public String on() {
    return on;
  }

  public Engine engine() {
    return engine;
  }

  public int threads() {
    return threads;
  }

  public Optional<Path> out() {
    return out;
  }

  public boolean force() {
    return force;
  }

  /** Whether loam resume goes on with work that was begun. */
  public boolean isResumed() {
    return resume;
  }

  /** What loam verify takes for simulated. */
  public Optional<Path> reexecuted() {
    return reexecuted;
  }

  public boolean json() {
    return json;
  }

  public Progress.Style progress() {
    return quiet
        ? Progress.Style.QUIET
        : Console.errIsTerminal() ? Progress.Style.BAR : Progress.Style.LINES;
  }
}
