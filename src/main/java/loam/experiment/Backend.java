package loam.experiment;

/**
 * Where replications are simulated: on the threads of this JVM, or on other machines. Results are
 * the same to the bit.
 */
public interface Backend extends AutoCloseable {
  /** The executor of one kind of work. */
  <J, R> TaskExecutor<J, R> executorFor(Work<J, R> work);

  /** The same place for work of which this machine can do only so many jobs at once. */
  default Backend withAtMost(int jobsHere) {
    return this;
  }

  /** Closes all executors and gives up what is held of other machines. */
  @Override
  default void close() {}
}
