package loam.scenariofile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loam.calibration.CalibrationPlan;
import loam.calibration.Effort;
import loam.calibration.Figure;
import loam.city.City;
import loam.scenariofile.pack.Knowledge;
import loam.scenariofile.pack.Variant;

/**
 * A file of targets, read.
 *
 * @param city the city as it ships
 * @param plan what is fitted to what
 * @param backtest how much a backtest simulates
 * @param knots when knots of series were published, where that was after the day they stand at
 * @param announced when the policy that metrics rest on was announced, by the beginnings of their
 *     names
 * @param text of the file
 * @param sha256 of the file
 */
public record ReadCalibration(
    City city,
    CalibrationPlan plan,
    Effort backtest,
    Map<String, Map<LocalDate, LocalDate>> knots,
    Map<String, LocalDate> announced,
    String text,
    String sha256) {
  public ReadCalibration {
    knots = Map.copyOf(knots);
    announced = Map.copyOf(announced);
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
    return new CalibrationPlan(plan.seed(), plan.parameters(), figures, backtest);
  }

  /** Whether a figure rests on no policy that was announced after a day. */
  public boolean isForeseeable(Figure figure, LocalDate day) {
    return announced.entrySet().stream()
        .noneMatch(
            policy ->
                figure.metric().id().startsWith(policy.getKey()) && policy.getValue().isAfter(day));
  }
}
