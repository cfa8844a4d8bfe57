package loam.calibration;

import loam.language.English;
import loam.language.Phrase;
import loam.language.Phrased;

/** No parameters can be given that could be trusted, and why. */
public final class CalibrationFailedException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  /** Why, as a format for arguments. */
  public CalibrationFailedException(@English String format, Object... arguments) {
    this(Phrase.of(format, arguments));
  }

  private CalibrationFailedException(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
