package loam.report;

import loam.experiment.Trajectories;
import loam.scenario.Scenario;

/**
 * A scenario and what came of it.
 *
 * @param title what the reader calls the scenario
 */
public record Ran(Scenario scenario, String title, Trajectories trajectories) {}
