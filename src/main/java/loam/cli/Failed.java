package loam.cli;

import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Trajectory;
import loam.experiment.Batch;
import loam.experiment.ReplicationFailedException;
import loam.language.Phrase;

/**
 * Replications that failed where all are needed: the others go on and are kept, but there are no
 * results in the end.
 */
final class Failed {
  private final Terminal terminal;
  private final List<ReplicationFailedException> failures = new ArrayList<>();

  Failed(Terminal terminal) {
    this.terminal = terminal;
  }

  boolean isEmpty() {
    return failures.isEmpty();
  }

  /** The same arrivals; failures are taken here. */
  Batch.Arrivals taking(Batch.Arrivals arrivals) {
    return new Batch.Arrivals() {
      @Override
      public void arrive(int scenario, Trajectory trajectory) {
        arrivals.arrive(scenario, trajectory);
      }

      @Override
      public void fail(int scenario, ReplicationFailedException failure) {
        failures.add(failure);
        terminal.warn("%s", Phrase.of(failure));
      }
    };
  }

  /**
   * To be asked when all others have ended.
   *
   * @throws ReplicationFailedException the first, if there is one
   */
  void throwIfAny() {
    if (!failures.isEmpty()) {
      terminal.warn(
          "%s replications failed, and without them there is no whole result; the others are kept",
          failures.size());
      throw failures.get(0);
    }
  }
}
