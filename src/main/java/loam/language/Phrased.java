package loam.language;

/** An exception whose message can be said in any language; the message itself is English. */
public interface Phrased {
  /** The message. */
  Phrase phrase();
}
