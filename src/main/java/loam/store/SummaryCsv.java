package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.language.FailedAccessException;
import loam.scenario.Scenario;
import loam.stats.DecimalText;
import loam.stats.Sample;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code summary.csv}: one row for each metric and month. Columns: scenario, backcast (whether the
 * scenario rewrites the past), metric, unit, date, n (replications in which the value exists),
 * mean, sd (between replications), and quantiles p05 to p95, all in the unit of the row.
 */
public final class SummaryCsv {
  private static final double[] PROBABILITIES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
  private static final List<String> HEADER =
      List.of(
          "scenario",
          "backcast",
          "metric",
          "unit",
          "date",
          "n",
          "mean",
          "sd",
          "p05",
          "p10",
          "p25",
          "p50",
          "p75",
          "p90",
          "p95");

  private SummaryCsv() {}

  /** Writes the file, RFC 4180 with line feeds. */
  public static void write(Path file, Scenario scenario, Trajectories trajectories) {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter rows = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      rows.printRecord(HEADER);
      for (Metric metric : trajectories.catalogue().all()) {
        Projection projection = Projections.monthly(trajectories, metric);
        for (int month = 0; month < projection.dates().size(); month++) {
          rows.printRecord(row(scenario, projection, month));
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  private static List<String> row(Scenario scenario, Projection projection, int month) {
    Sample sample = projection.samples().get(month);
    List<String> row = new ArrayList<>();
    row.add(safe(scenario.name()));
    row.add(Boolean.toString(scenario.backcast()));
    row.add(projection.metric().id());
    row.add(projection.metric().unit());
    row.add(projection.dates().get(month).toString());
    row.add(Integer.toString(sample.size()));
    row.add(DecimalText.of(sample.mean()));
    row.add(DecimalText.of(sample.standardDeviation()));
    for (double p : PROBABILITIES) {
      row.add(DecimalText.of(sample.quantile(p)));
    }
    return row;
  }

  /** Text that a spreadsheet would take for a formula is marked as text. */
  static String safe(String text) {
    return text.matches("[=+\\-@\\t].*") ? "'" + text : text;
  }
}
