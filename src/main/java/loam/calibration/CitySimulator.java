package loam.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.city.ParameterChange;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Projections;
import loam.experiment.Replicator;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/**
 * A city, observed where figures were published; policy is as published.
 *
 * @param plan until the last day of any figure
 */
public record CitySimulator(
    City city, List<FreeParameter> parameters, List<Figure> figures, RunPlan plan)
    implements Simulator {
  public CitySimulator {
    parameters = List.copyOf(parameters);
    figures = List.copyOf(figures);
  }

  /**
   * Observes a city until the last day of any figure.
   *
   * @param seed of the random numbers of the replications
   */
  public CitySimulator(City city, List<FreeParameter> parameters, List<Figure> figures, long seed) {
    this(city, parameters, figures, new RunPlan(lastDay(city, figures), 1, seed));
  }

  private static LocalDate lastDay(City city, List<Figure> figures) {
    return figures.stream().map(Figure::until).max(LocalDate::compareTo).orElse(city.horizonEnd());
  }

  @Override
  public double[][] outcomes(double[] point, int first, int count) {
    List<ParameterChange> changes = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      changes.add(parameters.get(i).at(point[i]));
    }
    Scenario scenario =
        new Scenario("calibration", "", city.others().with(changes), List.of(), false, plan);
    Replicator replicator = Engine.LOAM.replicators(OrdinaryPath.COUNTED).apply(scenario);
    double[][] outcomes = new double[count][];
    for (int i = 0; i < count; i++) {
      outcomes[i] = observed(replicator.run(first + i));
    }
    return outcomes;
  }

  private double[] observed(Trajectory trajectory) {
    List<LocalDate> dates = Ecosystem.recordDates(plan.end());
    return figures.stream()
        .mapToDouble(
            figure ->
                Projections.since(
                    trajectory, dates, figure.metric(), figure.from(), figure.until()))
        .toArray();
  }
}
