package loam.experiment;

/**
 * Where replications are simulated: on the threads of this JVM, or on other machines. Results are
 * the same to the bit.
 */
public interface Workplace extends AutoCloseable {
  /** Hires those who do a piece of work. */
  <J, R> Crew<J, R> hire(Work<J, R> work);

  /** The same place for work of which this machine can do only so many jobs at once. */
  default Workplace withAtMost(int jobsHere) {
    return this;
  }

  /** Sends all crews home and gives up what is held of other machines. */
  @Override
  default void close() {}
}
