package loam.laboratory;

import loam.language.Language;

/**
 * A question that is answered by simulation, or from results.
 *
 * @param <A> the answer
 */
public interface Study<A> {
  /** What is asked. */
  Subject subject();

  /**
   * Simulates and analyses. The answer depends on the subject alone, whatever was simulated before.
   *
   * @throws loam.language.RefusedException if there is no answer
   */
  A make(Bench bench) throws InterruptedException;

  /** What the answer says. */
  Findings tell(A answer, Language language);
}
