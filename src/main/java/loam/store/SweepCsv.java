package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.experiment.Response;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptLever;
import loam.stats.DecimalText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code sweep.csv}: one row for each point, metric and calendar year. Columns: scenario, backcast
 * (whether it rewrites the past), point (0 is the scenario without its sweep), a column for each
 * lever with its value on the first day of the sweep in the lever's unit, metric, unit, date (last
 * day of the year), n (replications in which the value exists), mean, sd (between replications),
 * p10, p50, p90, and the paired difference to point 0: its mean over the replications and the ends
 * of the mean's 95 % confidence interval; all in the unit of the row.
 */
public final class SweepCsv implements AutoCloseable {
  private static final List<String> BEFORE = List.of("scenario", "backcast", "point");
  private static final List<String> AFTER =
      List.of(
          "metric",
          "unit",
          "date",
          "n",
          "mean",
          "sd",
          "p10",
          "p50",
          "p90",
          "difference",
          "difference.low",
          "difference.high");

  private final Path file;
  private final CSVPrinter rows;
  private final List<SweptLever> levers;

  private SweepCsv(Path file, CSVPrinter rows, List<SweptLever> levers) {
    this.file = file;
    this.rows = rows;
    this.levers = levers;
  }

  /** Begins the file, RFC 4180 with line feeds. */
  public static SweepCsv create(Path file, Sweep sweep) {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try {
      CSVPrinter rows = new CSVPrinter(Files.newBufferedWriter(file), format);
      SweepCsv table = new SweepCsv(file, rows, sweep.levers());
      Stream<String> ids = sweep.levers().stream().map(swept -> swept.lever().id());
      rows.printRecord(
          Stream.of(BEFORE.stream(), ids, AFTER.stream()).flatMap(part -> part).toList());
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Adds the years of a metric at a point. */
  public void add(int point, Scenario scenario, Metric metric, List<Response> years) {
    List<String> start = new ArrayList<>();
    start.add(SummaryCsv.safe(scenario.name()));
    start.add(Boolean.toString(scenario.backcast()));
    start.add(Integer.toString(point));
    for (SweptLever swept : levers) {
      double day = Timescale.dayOf(swept.from());
      start.add(DecimalText.of(scenario.policy().path(swept.lever()).at(day)));
    }
    start.add(metric.id());
    start.add(metric.unitOfYear());
    try {
      for (Response year : years) {
        rows.printRecord(Stream.concat(start.stream(), end(year)).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static Stream<String> end(Response year) {
    Stream<String> numbers =
        Stream.of(
                year.mean(),
                year.standardDeviation(),
                year.low(),
                year.median(),
                year.high(),
                year.difference().mean(),
                year.difference().low(),
                year.difference().high())
            .map(DecimalText::of);
    return Stream.concat(Stream.of(year.yearEnd().toString(), Integer.toString(year.n())), numbers);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
