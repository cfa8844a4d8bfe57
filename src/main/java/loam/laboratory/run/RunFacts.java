package loam.laboratory.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Reach;
import loam.experiment.Trajectories;
import loam.scenario.Scenario;
import loam.stats.Sample;

/**
 * What no table of a run says, for JSON: projections at every year end, levels that are reached.
 */
public final class RunFacts {
  private RunFacts() {}

  /** These facts by their names. */
  public static Map<String, Object> of(
      Scenario scenario, Trajectories trajectories, List<Reach> reached) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("scenario", scenario.name());
    facts.put("backcast", scenario.backcast());
    facts.put("replications", scenario.plan().replications());
    facts.put("seed", scenario.plan().seed());
    facts.put("projections", projections(trajectories));
    facts.put("reach", reached.stream().map(RunFacts::answer).toList());
    return facts;
  }

  private static List<Object> projections(Trajectories trajectories) {
    List<Object> rows = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().all()) {
      Projection projection = Projections.yearly(trajectories, metric);
      for (int year = 0; year < projection.dates().size(); year++) {
        Sample sample = projection.samples().get(year);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("metric", metric.id());
        row.put("unit", metric.unitOfYear());
        row.put("date", projection.dates().get(year).toString());
        if (sample.size() > 0) {
          row.put("mean", sample.mean());
          row.put("median", sample.quantile(0.5));
          sample
              .central(0.8)
              .ifPresent(
                  interval -> {
                    row.put("low", interval.low());
                    row.put("high", interval.high());
                  });
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Map<String, Object> answer(Reach reach) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("metric", reach.metric().id());
    row.put("level", reach.level());
    putDate(row, "median", reach.median().date());
    putDate(row, "low", reach.early().flatMap(Reach.When::date));
    putDate(row, "high", reach.late().flatMap(Reach.When::date));
    row.put("already", reach.already());
    row.put("never", reach.never());
    return row;
  }

  private static void putDate(Map<String, Object> row, String key, Optional<LocalDate> date) {
    date.ifPresent(day -> row.put(key, day.toString()));
  }
}
