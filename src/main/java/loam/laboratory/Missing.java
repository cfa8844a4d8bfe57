package loam.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import loam.experiment.ReplicationFailedException;
import loam.language.Language;

/**
 * The replications that failed, while the others went on. Where there are several scenarios, one
 * that failed in any of them is left out of all, so that they still meet common random numbers.
 */
public final class Missing {
  private static final int MOST_NAMED = 20;

  private final List<ReplicationFailedException> failures = new ArrayList<>();
  private boolean several;

  /** One more, of a scenario that runs alone or of several that are compared. */
  public void add(ReplicationFailedException failure, boolean isOfSeveral) {
    failures.add(failure);
    several |= isOfSeveral;
  }

  public boolean isEmpty() {
    return failures.isEmpty();
  }

  /** The first to fail, in the order of the replications; there must be one. */
  public ReplicationFailedException first() {
    return failures.get(0);
  }

  /** What a manifest says about them, so that a partial result is never the same as a whole one. */
  public List<Map<String, Object>> toList() {
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
  public String notice(int asked, Language language) {
    if (isEmpty()) {
      return "";
    }
    int count = numbers().size();
    return several
        ? language.say(
            "Partial: %s of %s replications failed in some scenario and are left out of all: %s."
                + " All numbers and intervals rest on the others.",
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
  public Map<String, Object> recordedIn(Map<String, Object> map) {
    Map<String, Object> whole = new LinkedHashMap<>(map);
    if (!isEmpty()) {
      whole.put("missing", toList());
    }
    return whole;
  }
}
