package loam.calibration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import loam.city.Bearings;
import loam.city.City;
import loam.city.Fact;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.city.Target;

/**
 * What numbers of a city know of a time after the day on which they are said to be all that was
 * known. A number knows the figures that its source names. One that is searched over its whole
 * range has forgotten them; one that is multiplied keeps its shape, and with it what it knows.
 */
public final class Hindsight {
  private final Map<String, Set<String>> knowing = new HashMap<>();

  /**
   * Looks at all numbers.
   *
   * @param plan what is fitted, of today
   * @param forgotten names of series whose knots are taken away by their days of publication
   */
  public Hindsight(City city, CalibrationPlan plan, LocalDate asOf, Set<String> forgotten) {
    Map<String, LocalDate> published = new HashMap<>();
    Map<String, String> metrics = new HashMap<>();
    for (Fact fact : city.facts()) {
      published.put(fact.id(), fact.published().orElse(LocalDate.MAX));
    }
    for (Target target : city.targets()) {
      if (target.role() instanceof Target.Scored scored) {
        metrics.put(target.fact().id(), scored.metric());
      }
    }
    for (Figure figure : plan.figures()) {
      published.put(figure.id(), figure.published());
      metrics.put(figure.id(), figure.metric().id());
    }
    Set<String> free =
        plan.parameters().stream()
            .filter(one -> one.kind() == ParameterChange.Kind.VALUE)
            .map(FreeParameter::parameter)
            .collect(Collectors.toSet());
    for (ParameterNote note : city.notes()) {
      if (!free.contains(note.name())
          && !forgotten.contains(note.name())
          && !note.basis().equals("definition")) {
        Bearings.ids(note.source()).stream()
            .filter(id -> metrics.containsKey(id))
            .filter(id -> published.getOrDefault(id, LocalDate.MAX).isAfter(asOf))
            .forEach(
                id ->
                    knowing
                        .computeIfAbsent(metrics.getOrDefault(id, ""), key -> new TreeSet<>())
                        .add(note.name()));
      }
    }
  }

  /** The numbers that know later figures of what a figure counts; none if it is held out. */
  public List<String> of(Figure figure) {
    return List.copyOf(knowing.getOrDefault(figure.metric().id(), Set.of()));
  }
}
