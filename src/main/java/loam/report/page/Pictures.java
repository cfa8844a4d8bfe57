package loam.report.page;

import java.util.List;
import java.util.Optional;
import loam.language.Language;
import loam.report.chart.Chart;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.chart.Look;
import loam.report.table.Table;

/** Charts as parts of a page; where the machine cannot draw, their tables alone. */
record Pictures(Language language) {

  /**
   * A chart with its table folded behind it.
   *
   * @param id unique in the page
   * @param places see {@link Block.Chart}
   */
  Block withTable(String id, Chart chart, Table table, List<Integer> places) {
    try {
      return new Block.Chart(id, chart.title(), drawn(id, chart), table, places);
    } catch (ChartsUnavailableException e) {
      return new Block.Numbers(table, true);
    }
  }

  /**
   * A chart whose numbers stand in a table of the same section.
   *
   * @param id unique in the page
   * @param table its anchor
   */
  Optional<Block> besideTable(String id, Chart chart, String table) {
    try {
      return Optional.of(new Block.Picture(id, chart.title(), drawn(id, chart), table));
    } catch (ChartsUnavailableException e) {
      return Optional.empty();
    }
  }

  /** For wide and for narrow screens; the page shows one of them. */
  private String drawn(String id, Chart chart) {
    return InlineSvg.of(ChartFiles.svg(chart, language), id, "wide")
        + InlineSvg.of(ChartFiles.svg(chart, Look.narrow(language)), id + "-narrow", "narrow");
  }
}
