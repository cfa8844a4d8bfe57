package loam.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.experiment.ReplicationFailedException;
import loam.language.Language;

/** The replications of a run that failed, while the others went on. */
final class Missing {
  private static final int MOST_NAMED = 20;

  private final List<ReplicationFailedException> failures = new ArrayList<>();

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
      map.put("replication", failure.replication());
      map.put("moment", failure.moment());
      map.put("reason", failure.reason());
      list.add(map);
    }
    return list;
  }

  /**
   * One sentence for the top of whatever is shown; nothing if none is missing.
   *
   * @param asked number of replications that were asked for
   */
  String notice(int asked, Language language) {
    return isEmpty()
        ? ""
        : language.say(
            "Partial: %s of %s replications failed and are missing: %s.",
            failures.size(), asked, numbers());
  }

  private String numbers() {
    String first =
        failures.stream()
            .limit(MOST_NAMED)
            .map(failure -> Integer.toString(failure.replication()))
            .collect(Collectors.joining(", "));
    return failures.size() > MOST_NAMED ? first + ", …" : first;
  }
}
