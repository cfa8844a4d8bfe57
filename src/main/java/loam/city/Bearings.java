package loam.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which published figures moved a city's numbers. A figure is fitted if the vectors were fitted to
 * it or a calibrated number names it as its source, imposed if another number does, and a test only
 * if neither is so of it, nor of a figure of the same metric within half a year of it.
 */
public final class Bearings {
  /** Within this many days of each other two figures of a metric say the same. */
  private static final long NEAR = 183;

  private static final Pattern ID = Pattern.compile("\\b([A-Z]+)(\\d+)\\b");
  private static final Pattern RANGE = Pattern.compile("\\b([A-Z]+)(\\d+) to \\1(\\d+)\\b");
  private static final String POSTERIOR = "posterior.csv";

  private final Set<String> fitted;
  private final Map<String, List<ParameterNote>> named = new LinkedHashMap<>();

  /**
   * Knows where the numbers of a city come from.
   *
   * @param fitted ids of the figures that the vectors were fitted to
   */
  public Bearings(List<ParameterNote> notes, Set<String> fitted) {
    this.fitted = Set.copyOf(fitted);
    for (ParameterNote note : notes) {
      if (!note.basis().equals("definition")) {
        ids(note.source())
            .forEach(id -> named.computeIfAbsent(id, key -> new ArrayList<>()).add(note));
      }
    }
  }

  /** Figures that a source names, those between two that it names with "to" among them. */
  public static List<String> ids(String source) {
    List<String> ids =
        ID.matcher(source)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(ArrayList::new));
    Matcher range = RANGE.matcher(source);
    while (range.find()) {
      String letters = range.group(1);
      int digits = range.group(2).length();
      int last = Integer.parseInt(range.group(3));
      for (int i = Integer.parseInt(range.group(2)) + 1; i < last; i++) {
        ids.add(letters + "0".repeat(Math.max(0, digits - Integer.toString(i).length())) + i);
      }
    }
    return ids.stream().distinct().toList();
  }

  /**
   * The same targets, each with what it did to the numbers.
   *
   * @param admitted by id, what a pack says of figures where its data do not tell
   */
  public List<Target> of(List<Target> targets, Map<String, Bearing> admitted) {
    List<Target> own =
        targets.stream()
            .map(
                target -> {
                  Bearing found = own(target);
                  return target.bearing(
                      found.equals(Bearing.TEST)
                          ? admitted.getOrDefault(target.fact().id(), found)
                          : found);
                })
            .toList();
    return own.stream().map(target -> near(target, own)).toList();
  }

  private Bearing own(Target target) {
    List<String> ids = new ArrayList<>(List.of(target.fact().id().split("/", -1)));
    ids.add(target.fact().id());
    if (ids.stream().anyMatch(fitted::contains)) {
      return new Bearing(Target.Use.FITTED, POSTERIOR);
    }
    List<ParameterNote> notes =
        ids.stream().flatMap(id -> named.getOrDefault(id, List.of()).stream()).distinct().toList();
    boolean isFitted = notes.stream().anyMatch(note -> note.basis().equals("calibrated"));
    return notes.isEmpty()
        ? Bearing.TEST
        : new Bearing(
            isFitted ? Target.Use.FITTED : Target.Use.IMPOSED,
            notes.stream().map(ParameterNote::name).distinct().collect(Collectors.joining(", ")));
  }

  private static Target near(Target target, List<Target> all) {
    return target.use().filter(use -> use == Target.Use.TESTED).isEmpty()
        ? target
        : all.stream()
            .filter(other -> other.use().filter(use -> use != Target.Use.TESTED).isPresent())
            .filter(other -> isNear(target.scored(), other.scored()))
            .findFirst()
            .map(
                other ->
                    target.bearing(new Bearing(other.scored().bearing().use(), other.fact().id())))
            .orElse(target);
  }

  private static boolean isNear(Target.Scored one, Target.Scored other) {
    return one.metric().equals(other.metric())
        && gap(one.until(), other.from()) < NEAR
        && gap(other.until(), one.from()) < NEAR;
  }

  /** Days from an end to a beginning; negative if they overlap. */
  private static long gap(LocalDate end, LocalDate beginning) {
    return ChronoUnit.DAYS.between(end, beginning);
  }
}
