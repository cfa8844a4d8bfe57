package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loam.store.Json;

/** What {@code loam rank --json} prints. */
final class RankJson {
  private RankJson() {}

  static String text(
      ComparedScenarios compared,
      Ranking.Question question,
      double zone,
      Ranking ranking,
      Path results) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("ranking", question.toMap());
    top.put("zone", zone);
    top.put("decided", ranking.isDecided());
    ranking
        .best()
        .ifPresent(best -> top.put("best", compared.scenarios().get(best.scenario()).name()));
    List<Ranking.Step> tied = ranking.with(Ranking.Standing.TIED);
    if (!tied.isEmpty()) {
      top.put(
          "tied",
          tied.stream().map(step -> compared.scenarios().get(step.scenario()).name()).toList());
    }
    List<Object> steps = new ArrayList<>();
    for (Ranking.Step step : ranking.steps()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("scenario", compared.scenarios().get(step.scenario()).name());
      row.put("replications", step.replications());
      row.put("mean", step.mean());
      row.put("standing", step.standing().name().toLowerCase(Locale.ROOT));
      steps.add(row);
    }
    top.put("scenarios", steps);
    top.put("results", results.toString());
    return Json.pretty(top);
  }
}
