package loam.laboratory;

import java.util.List;
import java.util.Map;
import loam.report.chart.Chart;
import loam.report.page.QuestionReport;
import loam.store.Journal;
import loam.table.Filled;

/**
 * What an answer says.
 *
 * @param tables each of which becomes a file, a table of SQL and a list in JSON
 * @param charts by the names of their files
 * @param page the report, without what all reports end with
 * @param facts what the tables do not say, for JSON
 * @param closing sentences that are said in the end
 * @param used which of the kept simulations the answer rests on
 */
public record Findings(
    List<Filled> tables,
    Map<String, Chart> charts,
    QuestionReport page,
    Map<String, Object> facts,
    List<String> closing,
    Journal.Used used) {
  public Findings {
    tables = List.copyOf(tables);
    closing = List.copyOf(closing);
  }
}
