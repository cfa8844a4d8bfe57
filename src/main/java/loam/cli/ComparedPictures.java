package loam.cli;

import java.util.ArrayList;
import java.util.List;
import loam.language.Phrase;
import loam.report.ComparedCharts;
import loam.report.Ran;
import loam.report.chart.ChartsUnavailableException;
import loam.store.ResultFolder;
import loam.store.StoredComparison;
import loam.store.TrajectorySpool;

/** Draws the charts of a comparison into its folder, once the tables are there. */
final class ComparedPictures {
  private ComparedPictures() {}

  static void draw(
      ResultFolder folder,
      ComparedScenarios compared,
      List<TrajectorySpool> spools,
      StoredComparison tables,
      Terminal terminal) {
    List<String> titles = compared.names(terminal.language());
    List<Ran> runs = new ArrayList<>();
    for (int place = 0; place < spools.size(); place++) {
      runs.add(new Ran(compared.scenarios().get(place), titles.get(place), spools.get(place)));
    }
    try {
      new ComparedCharts(runs, tables, terminal.language())
          .draw(chart -> folder.file("charts/" + chart));
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }
}
