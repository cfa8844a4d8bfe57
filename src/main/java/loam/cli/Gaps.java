package loam.cli;

import java.nio.file.Path;
import loam.experiment.ReplicationFailedException;
import loam.laboratory.Missing;
import loam.language.Phrase;
import loam.store.ResultFolder;

/**
 * Says what missing replications mean for the others, and leaves a folder that can be gone on with.
 */
public final class Gaps {
  private Gaps() {}

  /**
   * Says on the terminal that one failed, what that means for the others, and how it is replayed.
   *
   * @param isOfSeveral whether scenarios are compared
   * @param replay the command that runs it alone
   */
  public static void warn(
      Terminal terminal, ReplicationFailedException failure, boolean isOfSeveral, String replay) {
    terminal.warn("%s", Phrase.of(failure));
    terminal.warn("to run it alone, with a log of its events: %s", replay);
    if (isOfSeveral) {
      terminal.warn(
          "the others go on; replication %s is left out of all scenarios", failure.replication());
    } else {
      terminal.warn("the others go on; replication %s is missing", failure.replication());
    }
  }

  /** Gives the folder its name, and says how to go on if anything is missing. */
  public static Path complete(Missing missing, ResultFolder folder, Terminal terminal) {
    if (missing.isEmpty()) {
      return folder.complete();
    }
    Path results = folder.completeWithGaps();
    terminal.warn(
        "what is finished is kept beside the results; loam resume %s tries the missing replications again, and computes nothing else",
        results);
    return results;
  }
}
