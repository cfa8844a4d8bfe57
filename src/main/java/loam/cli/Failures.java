package loam.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import loam.calibration.CalibrationFailedException;
import loam.experiment.BackendException;
import loam.experiment.ReplicationFailedException;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.text.InvalidInputException;
import loam.store.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong. A user meets no stack trace; who wants one sets LOAM_DEBUG. */
public final class Failures implements IExecutionExceptionHandler {
  private final Language language;

  public Failures(Language language) {
    this.language = language;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    return explain(e, command.getErr());
  }

  private int explain(Exception e, PrintWriter err) throws Exception {
    if (System.getenv("LOAM_DEBUG") != null) {
      throw e;
    }
    if (e instanceof InvalidInputException
        || e instanceof CalibrationFailedException
        || e instanceof ResultFolder.TakenException) {
      err.println(Phrase.of(e).in(language));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof InterruptedException) { // StopSignal has said so
      return ExitCode.INTERRUPTED;
    }
    if (e.getCause() instanceof BackendException place) { // a thread waited for it
      return explain(place, err);
    }
    if (e instanceof RefusedException) {
      err.println("loam: " + Phrase.of(e).in(language));
      return ExitCode.BAD_INPUT;
    }
    if (e instanceof BackendException) {
      err.println("loam: " + Phrase.of(e).in(language));
      return ExitCode.FAILURE;
    }
    if (e instanceof UncheckedIOException failure) {
      err.println("loam: " + failure(failure).in(language));
      return ExitCode.FAILURE;
    }
    Phrase what =
        e instanceof ReplicationFailedException ? Phrase.of(e) : Phrase.verbatim(e.toString());
    err.println("loam: " + what.in(language));
    err.println(language.say("loam: this is our mistake; LOAM_DEBUG=1 shows where it happened"));
    return ExitCode.FAILURE;
  }

  private static Phrase failure(UncheckedIOException e) {
    Phrase doing = Phrase.of(e);
    Phrase cause = e.getCause() == null ? Phrase.NOTHING : reason(e.getCause());
    boolean isSaid = doing.toString().endsWith(cause.toString());
    return isSaid ? doing : Phrase.of("%s: %s", doing, cause);
  }

  private static Phrase reason(IOException e) {
    if (e.getCause() instanceof IOException inner) {
      return reason(inner); // a writer of images says only that it cannot
    }
    if (e instanceof AccessDeniedException) {
      return Phrase.of("permission denied");
    }
    if (e instanceof NoSuchFileException file) {
      return Phrase.of("there is no %s", file.getFile());
    }
    if (e instanceof FileAlreadyExistsException file) {
      return Phrase.of("%s is there already", file.getFile());
    }
    boolean hasReason = e instanceof FileSystemException file && file.getReason() != null;
    return Phrase.verbatim(
        String.valueOf(hasReason ? ((FileSystemException) e).getReason() : e.getMessage()));
  }
}
