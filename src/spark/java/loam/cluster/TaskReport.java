package loam.cluster;

import java.util.List;
import java.util.Optional;

/**
 * What an executor sends back.
 *
 * @param host where it is
 * @param build of its Loam
 * @param trouble why it could not work; nothing if it could
 * @param nanos time that the jobs took
 * @param results one for each job: what came of it
 */
record TaskReport(
    String host, String build, Optional<String> trouble, long nanos, List<Object> results) {
  TaskReport {
    results = List.copyOf(results);
  }
}
