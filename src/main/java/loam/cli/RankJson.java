package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.store.Json;
import loam.store.TableFile;
import loam.study.Standing.Place;

/** What {@code loam rank --json} prints. */
final class RankJson {
  private RankJson() {}

  static String text(
      ComparedScenarios compared,
      Ranking.Question question,
      double zone,
      Ranking ranking,
      List<String> names,
      Path results) {
    Map<String, Object> top = new LinkedHashMap<>();
    top.put("ranking", question.toMap());
    top.put("zone", zone);
    top.put("decided", ranking.isDecided());
    ranking
        .best()
        .ifPresent(best -> top.put("best", compared.scenarios().get(best.scenario()).name()));
    List<Ranking.Step> tied = ranking.with(Place.TIED);
    if (!tied.isEmpty()) {
      top.put(
          "tied",
          tied.stream().map(step -> compared.scenarios().get(step.scenario()).name()).toList());
    }
    top.put("scenarios", TableFile.objects(ranking.table(names)));
    top.put("results", results.toString());
    return Json.pretty(top);
  }
}
