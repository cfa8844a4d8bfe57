package loam.scenario;

import loam.language.Phrase;
import loam.language.Phrased;

/** A point of a sweep that makes no scenario; the message names the point and says why. */
public final class PointRefusedException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  private final int point;

  PointRefusedException(int point, String label, RuntimeException cause) {
    this(point, Phrase.of("at the point %s: %s", label, Phrase.of(cause)), cause);
  }

  private PointRefusedException(int point, Phrase phrase, RuntimeException cause) {
    super(phrase.toString(), cause);
    this.phrase = phrase;
    this.point = point;
  }

  /** The number of the point, from 1. */
  public int point() {
    return point;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
