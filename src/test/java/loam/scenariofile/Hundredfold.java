package loam.scenariofile;

import java.nio.file.Path;
import java.util.List;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Engines;
import loam.scenario.Scenario;

/** A process of its own: one replication to 2020 of a city a hundred times as large. */
final class Hundredfold {
  private Hundredfold() {}

  /**
   * Simulates.
   *
   * @param arguments a folder that can be written
   */
  public static void main(String[] arguments) {
    Desk desk = new Desk(Path.of(List.of(arguments).get(0))).withTown();
    String parameters = Desk.text(desk.town("parameters.yaml"));
    String trend = parameters.substring(0, parameters.indexOf("interpolation:"));
    String large =
        trend.replaceAll("(\\d{4}-\\d\\d-\\d\\d): \\d+", "$1: 30000")
            + parameters
                .substring(trend.length())
                .replaceFirst("range: \\[20, 2000\\]", "range: [20, 200000]");
    Desk.write(
        desk.town("parameters.yaml"), large.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    Scenario scenario =
        desk.read("name: x\ncity: town\nrun: {end: 2020-12-31, replications: 1, seed: 1}\n");

    Trajectory trajectory =
        new Ecosystem(scenario, Engines::ownCalendar, OrdinaryPath.COUNTED).run(1);

    double registered = trajectory.at(Metric.REGISTERED, trajectory.months() - 1);
    System.out.printf("%,.0f firms registered, %,d events%n", registered, trajectory.events());
    if (!(registered > 20_000_000)) {
      throw new IllegalStateException("%s firms".formatted(registered));
    }
  }
}
