package loam.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import loam.experiment.ReplicationFailedException;
import loam.scenariofile.InvalidInputException;
import loam.store.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT); // no result depends on where it was computed
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command; the exit code is one of {@link ExitCode}. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine command = new CommandLine(new LoamCommand());
    command.setOut(out).setErr(err);
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.registerConverter(LocalDate.class, new DateConverter());
    command.setParameterExceptionHandler(new Refusal());
    command.setExecutionExceptionHandler(new Failure());
    int code = execute(command, arguments);
    out.flush();
    err.flush();
    return code;
  }

  private static int execute(CommandLine command, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      command.getErr().println("loam: out of memory; allow it more, such as LOAM_HEAP=2g");
      return ExitCode.FAILURE;
    }
  }

  // classes with names: Java's archive would pass over picocli's interfaces if lambdas had them

  private static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("\"%s\" is no date such as 2030-12-31".formatted(text));
      }
    }
  }

  private static final class Refusal implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
      PrintWriter err = e.getCommandLine().getErr();
      err.println(e.getMessage());
      if (!UnmatchedArgumentException.printSuggestions(e, err)) {
        err.println(
            "%s --help says more".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
      }
      return ExitCode.BAD_INPUT;
    }
  }

  private static final class Failure implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
        throws Exception {
      return explain(e, command.getErr());
    }
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
    if (e instanceof InterruptedException) { // StopSignal has said so
      return ExitCode.INTERRUPTED;
    }
    if (e instanceof UncheckedIOException failure) {
      err.println("loam: %s".formatted(failure(failure)));
      return ExitCode.FAILURE;
    }
    String what = e instanceof ReplicationFailedException ? e.getMessage() : e.toString();
    err.println("loam: %s".formatted(what));
    err.println("loam: this is our mistake; LOAM_DEBUG=1 shows where it happened");
    return ExitCode.FAILURE;
  }

  private static String failure(UncheckedIOException e) {
    String doing = String.valueOf(e.getMessage());
    String cause = e.getCause() == null ? "" : reason(e.getCause());
    return cause.isEmpty() || doing.endsWith(cause) ? doing : "%s: %s".formatted(doing, cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException file) {
      return "there is no %s".formatted(file.getFile());
    }
    if (e instanceof FileAlreadyExistsException file) {
      return "%s is there already".formatted(file.getFile());
    }
    boolean hasReason = e instanceof FileSystemException file && file.getReason() != null;
    return String.valueOf(hasReason ? ((FileSystemException) e).getReason() : e.getMessage());
  }
}
