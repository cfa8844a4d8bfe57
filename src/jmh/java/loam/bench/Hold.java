package loam.bench;

/**
 * The hold model: each of a fixed number of entities has one event to come, and every event
 * schedules the next of its entity after an exponential delay of mean 1.
 */
interface Hold {
  /**
   * Runs all events up to a time.
   *
   * @return how many
   */
  long run(double until);

  /** Time of the last event executed, to the bit the same for all who use the same delays. */
  double last();
}
