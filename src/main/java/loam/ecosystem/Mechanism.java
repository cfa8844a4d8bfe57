package loam.ecosystem;

import loam.random.Draws;

/** What a submodel does in the course of a replication; each moment may be left out. */
public interface Mechanism {
  /** A replication begins; nothing of the one before may remain. */
  default void begin(Draws draws) {}

  /**
   * A month begins, before anything else that happens in it.
   *
   * @param month from 0
   */
  default void beginMonth(Draws draws, int month) {}

  /**
   * A month has ended; its metrics are about to be read.
   *
   * @param month from 0
   */
  default void closeMonth(Draws draws, int month) {}
}
