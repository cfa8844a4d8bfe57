package loam.cli;

import loam.ecosystem.Ecosystem;
import loam.laboratory.Subject.Effort;
import loam.store.Journal;
import loam.store.ResultFolder;

/** Opens journals and says what was wrong with them. */
public final class Journals {
  private Journals() {}

  /** The journal of a folder; blocks that are damaged are told of, and computed again. */
  public static Journal open(ResultFolder folder, Effort effort, Terminal terminal) {
    Journal journal =
        effort.width() > 0
            ? folder.journalOfRows(effort.width())
            : folder.journal(
                effort.places(), effort.metrics(), Ecosystem.recordDates(effort.end()).size());
    if (journal.size() > 0 && !folder.isReexecution()) {
      terminal.warn("%s replications were finished before and are kept", journal.size());
    }
    if (journal.damaged() > 0) {
      terminal.warn(
          "cut off or damaged in the journal: %s blocks; their replications are computed again",
          journal.damaged());
    }
    return journal;
  }
}
