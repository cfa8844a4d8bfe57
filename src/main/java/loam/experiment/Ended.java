package loam.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a job: a result, or why there is none.
 *
 * @param <R> what a job results in
 */
public record Ended<R>(Optional<R> result, Optional<ReplicationFailedException> failure) {
  /** It came to its end. */
  static <R> Ended<R> with(R result) {
    return new Ended<>(Optional.of(result), Optional.empty());
  }

  /** Does jobs one after the other; a replication that fails does not keep others from it. */
  public static <J, R> Function<List<J>, List<Ended<R>>> each(Function<J, R> work) {
    return jobs -> jobs.stream().map(job -> of(work, job)).toList();
  }

  private static <J, R> Ended<R> of(Function<J, R> work, J job) {
    try {
      return with(work.apply(job));
    } catch (ReplicationFailedException e) {
      return new Ended<>(Optional.empty(), Optional.of(e));
    }
  }
}
