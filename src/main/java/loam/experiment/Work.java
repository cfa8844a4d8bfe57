package loam.experiment;

import java.util.function.Function;

/**
 * A kind of work, cut into jobs that need nothing of each other. It is a record of values alone, as
 * its jobs and results are, so that it can be sent to any machine, which comes to the same results.
 *
 * @param <J> what a job is
 * @param <R> what comes of a job
 */
public interface Work<J, R> {
  /** Memory that a job under way takes, in MiB, with what is kept for the next job. */
  int megabytes();

  /** Gets ready to do jobs on this machine, for as many threads as may ask at once. */
  Function<J, R> prepared();
}
