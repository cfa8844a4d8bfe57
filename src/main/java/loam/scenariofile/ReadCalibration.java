package loam.scenariofile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loam.calibration.CalibrationPlan;
import loam.calibration.Figure;
import loam.city.City;

/**
 * A file of targets, read.
 *
 * @param city the city as it ships
 * @param plan what is fitted to what
 * @param knots when knots of series were published, where that was after the day they stand at
 * @param sha256 of the file
 */
public record ReadCalibration(
    City city, CalibrationPlan plan, Map<String, Map<LocalDate, LocalDate>> knots, String sha256) {
  public ReadCalibration {
    knots = Map.copyOf(knots);
  }

  /** The city as it was known on a day: paths end there, also those of policy. */
  public City cityAsOf(LocalDate day) {
    Map<String, Set<LocalDate>> unpublished = new LinkedHashMap<>();
    knots.forEach(
        (series, published) ->
            unpublished.put(
                series,
                published.entrySet().stream()
                    .filter(knot -> knot.getValue().isAfter(day))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet())));
    if (city.others() instanceof Variant variant) {
      return variant.knowing(new Knowledge(day, unpublished));
    }
    throw new IllegalStateException("the city was not read from files");
  }

  /** What was published by a day may be fitted to; the rest is held out. */
  public CalibrationPlan planAsOf(LocalDate day) {
    List<Figure> figures = plan.figures().stream().map(figure -> figure.asOf(day)).toList();
    return new CalibrationPlan(plan.seed(), plan.parameters(), figures, plan.effort());
  }
}
