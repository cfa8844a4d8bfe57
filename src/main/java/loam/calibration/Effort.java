package loam.calibration;

import loam.language.RefusedException;

/**
 * How much is simulated.
 *
 * @param replications of each point, at least 2, so that chance can be told from parameters
 * @param search points for each block of the search
 * @param wave points of each of the two waves of history matching
 * @param candidates vectors that the approximate Bayesian step tries
 * @param keep most vectors that it leaves
 */
public record Effort(int replications, int search, int wave, int candidates, int keep) {
  public Effort {
    if (replications < 2 || search < 1 || wave < 10 || candidates < keep || keep < 2) {
      throw new RefusedException(
          "effort needs replications of 2 or more, search of 1, wave of 10, keep of 2, and candidates not fewer than keep");
    }
  }
}
