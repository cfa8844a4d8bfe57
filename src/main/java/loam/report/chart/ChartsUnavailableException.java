package loam.report.chart;

import loam.language.English;
import loam.language.Phrase;
import loam.language.Phrased;

/**
 * This machine cannot draw: it lacks a font or a library. The message is one line and says what to
 * install; everything but charts can go on.
 */
public final class ChartsUnavailableException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1;

  private final transient Phrase phrase;

  ChartsUnavailableException(@English String format, Object... arguments) {
    this(Phrase.of(format, arguments));
  }

  private ChartsUnavailableException(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  /** The same with what led to it. */
  ChartsUnavailableException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
