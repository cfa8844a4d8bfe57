package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import loam.experiment.ReplicationFailedException;
import loam.language.Language;
import loam.language.Phrase;
import loam.store.ResultFolder;

/**
 * The replications that failed, while the others went on. Where there are several scenarios, one
 * that failed in any of them is left out of all, so that they still meet common random numbers.
 */
final class Missing {
  private static final int MOST_NAMED = 20;

  private final boolean several;
  private final List<ReplicationFailedException> failures = new ArrayList<>();

  private Missing(boolean several) {
    this.several = several;
  }

  /** None yet of a scenario that runs alone. */
  static Missing ofOne() {
    return new Missing(false);
  }

  /** None yet of scenarios that are compared. */
  static Missing ofAll() {
    return new Missing(true);
  }

  void add(ReplicationFailedException failure) {
    failures.add(failure);
  }

  boolean isEmpty() {
    return failures.isEmpty();
  }

  /** The first to fail, in the order of the replications; there must be one. */
  ReplicationFailedException first() {
    return failures.get(0);
  }

  /** What a manifest says about them, so that a partial result is never the same as a whole one. */
  List<Map<String, Object>> toList() {
    List<Map<String, Object>> list = new ArrayList<>();
    for (ReplicationFailedException failure : failures) {
      Map<String, Object> map = new LinkedHashMap<>();
      if (several) {
        map.put("scenario", failure.scenario());
      }
      map.put("replication", failure.replication());
      map.put("moment", failure.moment());
      map.put("reason", failure.reason());
      list.add(map);
    }
    return list;
  }

  /**
   * A sentence or two for the top of whatever is shown; nothing if none is missing.
   *
   * @param asked number of replications that were asked for
   */
  String notice(int asked, Language language) {
    if (isEmpty()) {
      return "";
    }
    int count = numbers().size();
    return several
        ? language.say(
            "Partial: %s of %s replications failed in some scenario and are left out of all: %s. All numbers and intervals rest on the others.",
            count, asked, named())
        : language.say(
            "Partial: %s of %s replications failed and are missing: %s.", count, asked, named());
  }

  private SortedSet<Integer> numbers() {
    return failures.stream()
        .map(ReplicationFailedException::replication)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String named() {
    String first =
        numbers().stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return numbers().size() > MOST_NAMED ? first + ", …" : first;
  }

  /** The same map, which says what is missing if anything is. */
  Map<String, Object> recordedIn(Map<String, Object> map) {
    Map<String, Object> told = new LinkedHashMap<>(map);
    if (!isEmpty()) {
      told.put("missing", toList());
    }
    return told;
  }

  /** Gives the folder its name, and says how to go on if anything is missing. */
  Path complete(ResultFolder folder, Terminal terminal) {
    if (isEmpty()) {
      return folder.complete();
    }
    Path results = folder.completeWithGaps();
    terminal.warn(
        "what is finished is kept beside the results; loam resume %s tries the missing replications again, and computes nothing else",
        results);
    return results;
  }

  /**
   * Says on the terminal that one failed, what that means for the others, and how it is replayed.
   *
   * @param replay the command that runs it alone
   */
  void warn(Terminal terminal, ReplicationFailedException failure, String replay) {
    terminal.warn("%s", Phrase.of(failure));
    terminal.warn("to run it alone, with a log of its events: %s", replay);
    if (several) {
      terminal.warn(
          "the others go on; replication %s is left out of all scenarios", failure.replication());
    } else {
      terminal.warn("the others go on; replication %s is missing", failure.replication());
    }
  }
}
