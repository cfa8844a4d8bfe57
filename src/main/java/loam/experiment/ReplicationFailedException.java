package loam.experiment;

import loam.language.Phrase;
import loam.language.Phrased;

/** One replication that came to no end, with all that is needed to run it again. */
public final class ReplicationFailedException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public ReplicationFailedException(
      String scenario, long seed, int replication, String moment, RuntimeException cause) {
    this(
        Phrase.of(
            "scenario %s, seed %d, replication %d failed at %s: %s",
            scenario, seed, replication, moment, String.valueOf(cause.getMessage())),
        cause);
  }

  private ReplicationFailedException(Phrase phrase, RuntimeException cause) {
    super(phrase.toString(), cause);
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
