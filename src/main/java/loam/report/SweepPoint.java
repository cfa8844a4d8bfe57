package loam.report;

import loam.ecosystem.Metric;
import loam.experiment.Response;

/**
 * What a point of a sweep shows for a metric in a year.
 *
 * @param point from 1; 0 is the scenario without its sweep
 */
public record SweepPoint(int point, Metric metric, Response response) {}
