package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What was known of a city on a day. Paths end there, the rest of each is held or drawn.
 *
 * @param until last day that is known
 * @param unpublished knots of series that lie before that day, but were published later
 */
public record Knowledge(LocalDate until, Map<String, Set<LocalDate>> unpublished) {
  /** All that the files hold. */
  static final Knowledge ALL = new Knowledge(LocalDate.MAX, Map.of());

  public Knowledge {
    unpublished = Map.copyOf(unpublished);
  }

  /** Takes from the parameters what was not known. */
  void forget(ParameterTable table) {
    if (!until.equals(LocalDate.MAX)) {
      table.forget(
          (name, knot) ->
              knot.isAfter(until) || unpublished.getOrDefault(name, Set.of()).contains(knot));
    }
  }

  /** A date, or the last known day if that is earlier. */
  LocalDate earlier(LocalDate date) {
    return date.isAfter(until) ? until : date;
  }
}
