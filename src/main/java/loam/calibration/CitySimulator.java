package loam.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.city.ParameterChange;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Projections;
import loam.experiment.Replicator;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/** A city, observed where figures were published; policy is as published. */
public final class CitySimulator implements Simulator {
  private final City city;
  private final List<FreeParameter> parameters;
  private final List<Figure> figures;
  private final RunPlan plan;
  private final List<LocalDate> dates;

  /**
   * Observes a city until the last day of any figure.
   *
   * @param seed of the luck of the replications
   */
  public CitySimulator(City city, List<FreeParameter> parameters, List<Figure> figures, long seed) {
    this.city = city;
    this.parameters = List.copyOf(parameters);
    this.figures = List.copyOf(figures);
    LocalDate end =
        figures.stream().map(Figure::until).max(LocalDate::compareTo).orElse(city.horizonEnd());
    this.plan = new RunPlan(end, 1, seed);
    this.dates = Ecosystem.recordDates(end);
  }

  @Override
  public double[][] outcomes(double[] point, int first, int count) {
    List<ParameterChange> changes = new ArrayList<>();
    for (int i = 0; i < point.length; i++) {
      changes.add(parameters.get(i).at(point[i]));
    }
    Scenario scenario =
        new Scenario("calibration", "", city.others().with(changes), List.of(), false, plan);
    Replicator replicator = Engine.LOAM.replicator(scenario, OrdinaryPath.COUNTED);
    double[][] outcomes = new double[count][];
    for (int i = 0; i < count; i++) {
      outcomes[i] = observed(replicator.run(first + i));
    }
    return outcomes;
  }

  private double[] observed(Trajectory trajectory) {
    return figures.stream()
        .mapToDouble(
            figure ->
                Projections.since(
                    trajectory,
                    dates,
                    Metric.named(figure.metric()).orElseThrow(),
                    figure.from(),
                    figure.until()))
        .toArray();
  }
}
