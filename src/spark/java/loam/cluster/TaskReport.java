package loam.cluster;

import java.util.List;
import java.util.Optional;
import loam.experiment.ReplicationFailedException;

/**
 * What an executor sends back.
 *
 * @param host where it is
 * @param build of its Loam
 * @param trouble why it could not work; nothing if it could
 * @param nanos time that the jobs took
 * @param results one for each job: what came of it, or a {@link Failure}
 */
record TaskReport(
    String host, String build, Optional<String> trouble, long nanos, List<Object> results) {
  TaskReport {
    results = List.copyOf(results);
  }

  /** A replication that failed, with all that is needed to run it again. */
  record Failure(String scenario, long seed, int replication, String moment, String reason) {
    static Failure of(ReplicationFailedException failure) {
      return new Failure(
          failure.scenario(),
          failure.seed(),
          failure.replication(),
          failure.moment(),
          failure.reason());
    }

    ReplicationFailedException exception() {
      return new ReplicationFailedException(
          scenario, seed, replication, moment, new IllegalStateException(reason));
    }
  }
}
