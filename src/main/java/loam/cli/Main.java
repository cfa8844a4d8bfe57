package loam.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import loam.experiment.ReplicationFailedException;
import loam.scenariofile.InvalidInputException;
import loam.store.ResultFolder;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command; the exit code is one of {@link ExitCode}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = new CommandLine(new LoamCommand());
    command.setOut(out).setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((e, line, parsed) -> explain(e, err));
    int code = command.execute(arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** A user meets no stack trace; who wants one sets LOAM_DEBUG. */
  private static int explain(Exception e, PrintWriter err) throws Exception {
    if (System.getenv("LOAM_DEBUG") != null) {
      throw e;
    }
    if (e instanceof InvalidInputException || e instanceof ResultFolder.TakenException) {
      err.println(e.getMessage());
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof InterruptedException) {
      err.println("loam: interrupted");
      return ExitCode.INTERRUPTED;
    }
    if (e instanceof UncheckedIOException failure) {
      err.println("loam: %s: %s".formatted(failure.getMessage(), cause(failure)));
      return ExitCode.FAILURE;
    }
    String what = e instanceof ReplicationFailedException ? e.getMessage() : e.toString();
    err.println("loam: %s".formatted(what));
    err.println("loam: this is our mistake; LOAM_DEBUG=1 shows where it happened");
    return ExitCode.FAILURE;
  }

  private static String cause(UncheckedIOException e) {
    Throwable cause = e.getCause();
    return cause == null ? "no cause given" : cause.toString();
  }
}
