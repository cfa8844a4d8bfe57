package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.Language;
import loam.report.SensitivityText;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices.Index;
import loam.store.Json;

/** What {@code loam sensitivity --json} prints. */
final class SensitivityJson {
  private SensitivityJson() {}

  static String text(SensitivityJob job, SensitivityJob.Found found, Path results) {
    Map<String, Object> top = new LinkedHashMap<>(job.inputs(BuildInfo.load()));
    top.put("screening", found.screened().stream().map(SensitivityJson::row).toList());
    found
        .shares()
        .filter(of -> found.sharesAreKnown())
        .ifPresent(of -> top.put("indices", rows(of)));
    found.tornado().ifPresent(of -> put(job, of, top));
    top.put("seconds", found.seconds());
    top.put("results", results.toString());
    return Json.pretty(top);
  }

  private static void put(SensitivityJob job, Tornado tornado, Map<String, Object> top) {
    top.put("usual", interval(tornado.usual()));
    top.put("ends", tornado.bars().stream().map(SensitivityJson::row).toList());
    top.put(
        "verdicts",
        new SensitivityText(job.about(Language.ENGLISH), Language.ENGLISH).verdicts(tornado));
  }

  private static Map<String, Object> row(Screened one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("factor", one.factor().name());
    row.put("muStar", one.effects().meanSize());
    row.put("muStarByChance", one.effects().byChance());
    row.put("mu", one.effects().mean());
    row.put("sigma", one.effects().scatter());
    row.put("pHolm", one.p());
    return row;
  }

  private static List<Object> rows(Shares shares) {
    List<Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < shares.factors().size(); i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("factor", shares.factors().get(i).name());
      row.put("first", index(first.get(i)));
      row.put("total", index(total.get(i)));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, Object> index(Index index) {
    return interval(
        new MeanInterval(index.estimate(), index.interval().low(), index.interval().high()));
  }

  private static Map<String, Object> row(Tornado.Bar bar) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("factor", bar.name());
    if (Double.isFinite(bar.usual())) {
      row.put("usual", bar.usual());
    }
    row.put("low", side(bar.low()));
    row.put("high", side(bar.high()));
    return row;
  }

  private static Map<String, Object> side(Tornado.Side side) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("value", side.value());
    row.put("outcome", interval(side.outcome()));
    row.put("move", interval(side.move()));
    return row;
  }

  private static Map<String, Object> interval(MeanInterval interval) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("mean", interval.mean());
    row.put("low", interval.low());
    row.put("high", interval.high());
    return row;
  }
}
