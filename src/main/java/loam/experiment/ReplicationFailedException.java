package loam.experiment;

import loam.language.Phrase;
import loam.language.Phrased;
import loam.scenario.Scenario;

/** One replication that came to no end, with all that is needed to run it again. */
public final class ReplicationFailedException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;
  private final String scenario;
  private final long seed;
  private final int replication;
  private final String moment;
  private final String reason;

  /**
   * A failure.
   *
   * @param moment date and event at which it failed
   */
  public ReplicationFailedException(
      String scenario, long seed, int replication, String moment, RuntimeException cause) {
    this(
        Phrase.of(
            "scenario %s, seed %d, replication %d failed at %s: %s",
            scenario, seed, replication, moment, reason(cause)),
        scenario,
        seed,
        replication,
        moment,
        cause);
  }

  /** The failure of one replication of a scenario, at what its clock shows. */
  public static ReplicationFailedException of(
      Scenario scenario, int replication, String moment, RuntimeException cause) {
    return new ReplicationFailedException(
        scenario.name(), scenario.plan().seed(), replication, moment, cause);
  }

  private ReplicationFailedException(
      Phrase phrase,
      String scenario,
      long seed,
      int replication,
      String moment,
      RuntimeException cause) {
    super(phrase.toString(), cause);
    this.phrase = phrase;
    this.scenario = scenario;
    this.seed = seed;
    this.replication = replication;
    this.moment = moment;
    this.reason = reason(cause);
  }

  private static String reason(RuntimeException cause) {
    return cause.getMessage() == null ? cause.toString() : cause.getMessage();
  }

  /** Name of its scenario. */
  public String scenario() {
    return scenario;
  }

  public long seed() {
    return seed;
  }

  /** Its number, from 1. */
  public int replication() {
    return replication;
  }

  /** Date and event at which it failed. */
  public String moment() {
    return moment;
  }

  /** What went wrong. */
  public String reason() {
    return reason;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
