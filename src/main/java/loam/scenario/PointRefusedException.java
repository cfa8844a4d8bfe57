package loam.scenario;

import loam.language.Phrase;
import loam.language.Phrased;

/** A point of a sweep that makes no scenario; the message names the point and says why. */
public final class PointRefusedException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  PointRefusedException(DesignPoint point, IllegalArgumentException cause) {
    this(Phrase.of("at the point %s: %s", point.label(), Phrase.of(cause)), cause);
  }

  private PointRefusedException(Phrase phrase, IllegalArgumentException cause) {
    super(phrase.toString(), cause);
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
