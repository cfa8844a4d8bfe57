package loam.language;

/** A value that cannot be used, and why. */
public final class RefusedException extends IllegalArgumentException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public RefusedException(@English String format, Object... arguments) {
    this(Phrase.of(format, arguments));
  }

  private RefusedException(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
