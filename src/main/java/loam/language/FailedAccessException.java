package loam.language;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that could not be read or written, and what we were doing. */
public final class FailedAccessException extends UncheckedIOException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public FailedAccessException(IOException cause, @English String format, Object... arguments) {
    this(cause, Phrase.of(format, arguments));
  }

  private FailedAccessException(IOException cause, Phrase phrase) {
    super(phrase.toString(), cause);
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
