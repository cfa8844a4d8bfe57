package loam.language;

import java.util.List;

/** A value that cannot be used, and why. */
public final class RefusedException extends IllegalArgumentException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public RefusedException(@English String format, Object... arguments) {
    this(Phrase.of(format, arguments));
  }

  public RefusedException(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  /** Says all that is wrong at once; nothing if nothing is. */
  public static void throwIfAny(List<Phrase> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(Phrase.lines(problems));
    }
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
