package loam.cli;

import loam.language.English;
import loam.language.Phrase;
import loam.language.Phrased;
import picocli.CommandLine.TypeConversionException;

/** A value of an option that is not what it should be. */
public final class Unreadable extends TypeConversionException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public Unreadable(@English String format, Object... arguments) {
    this(Phrase.of(format, arguments));
  }

  public Unreadable(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
