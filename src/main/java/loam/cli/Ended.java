package loam.cli;

import loam.city.Timescale;
import loam.laboratory.Subject.Bound;
import loam.laboratory.Subject.Effort;

/** Counts simulations and shows how many there are, of how many if that is known. */
public final class Ended {
  private final Progress progress;
  private final Count count;
  private int number;

  public Ended(Effort effort, Progress.Style style, Terminal terminal) {
    boolean isOpen = effort.bound() == Bound.LIMIT;
    this.count = new Count(terminal, isOpen ? style : Progress.Style.QUIET);
    this.progress =
        new Progress(
            terminal.err(),
            terminal.language(),
            isOpen ? Progress.Style.QUIET : style,
            effort.simulations(),
            isOpen ? 0 : (Timescale.dayOf(effort.end()) + 1) / Timescale.DAYS_PER_YEAR);
  }

  /** So many there will be in all. */
  public synchronized void expect(int simulations) {
    progress.expect(simulations);
  }

  public synchronized void steps(int more) {
    number += more;
    progress.steps(more);
    for (int step = 0; step < more; step++) {
      count.step();
    }
  }

  public int number() {
    return number;
  }

  /** What is left to do. */
  public synchronized void sayWriting() {
    progress.say("writing tables, charts and the page");
  }

  /** Takes the bar or the number away. */
  public void finish() {
    progress.finish();
    count.clear();
  }
}
