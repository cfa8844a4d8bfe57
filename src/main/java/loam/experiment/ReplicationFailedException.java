package loam.experiment;

/** One replication that came to no end, with all that is needed to run it again. */
public final class ReplicationFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ReplicationFailedException(
      String scenario, long seed, int replication, String moment, RuntimeException cause) {
    super(
        "scenario %s, seed %d, replication %d failed at %s: %s"
            .formatted(scenario, seed, replication, moment, cause.getMessage()),
        cause);
  }
}
