package loam.laboratory.changes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.comparison.Headlines;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.CalendarYears;
import loam.language.RefusedException;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.stats.DecimalText;
import loam.store.file.StrangersFile;
import loam.store.table.StoredRow;
import loam.store.table.StoredTrajectories;
import loam.table.Described;

/**
 * What one replication of a run shows for a headline metric in a year.
 *
 * @param vector number of its parameter vector, from 0; 0 where all share one
 * @param value in the metric's unit of a year
 */
record Headline(
    String scenario, Metric metric, LocalDate date, int replication, int vector, double value) {
  private static final int EVERY = 5; // years

  static final Described<Headline> TABLE =
      Described.<Headline>as(
              "headlines", "Headline numbers", "one replication, metric and calendar year of a run")
          .word("scenario", "scenario", "name of the scenario", Headline::scenario)
          .key("metric", "metric", "name of the metric, as in metrics", row -> row.metric().id())
          .word("unit", "unit", "unit of the row", row -> row.metric().unitOfYear())
          .day("date", "date", "last day of the year", Headline::date)
          .whole(
              "replication",
              "replication",
              "1",
              "number of the replication, from 1",
              Headline::replication)
          .key()
          .whole("vector", "vector", "1", "number of its parameter vector", Headline::vector)
          .number(
              "value",
              "value",
              "what was observed",
              row -> row.metric().unitOfYear(),
              Headline::value);

  /** Whether a place is the folder of a run, or a file of such rows. */
  static boolean isIn(Path place) {
    return Files.isRegularFile(place)
        ? StrangersFile.text(place).startsWith("scenario,metric,")
        : StoredTrajectories.isIn(place);
  }

  /**
   * Of a run's folder, or a file of such rows.
   *
   * @throws RefusedException if it is neither
   */
  static List<Headline> of(Path place) {
    if (Files.isRegularFile(place)) {
      return StoredRow.of(place, rows -> rows.stream().map(Headline::of).toList());
    }
    if (!StoredTrajectories.isIn(place)) {
      throw new RefusedException(
          "%s is no folder of a run, whose trajectories.parquet holds what each replication"
              + " observed",
          place);
    }
    Scenario scenario =
        ScenarioReader.read(place.resolve("scenario.resolved.yaml"), List.of()).scenario();
    try (StoredTrajectories run = StoredTrajectories.open(place)) {
      List<Headline> rows = new ArrayList<>();
      for (Metric metric : MetricCatalogue.of(scenario.city()).having(Headlines.metrics())) {
        add(scenario, run, metric, rows);
      }
      return rows;
    }
  }

  private static Headline of(StoredRow row) {
    return new Headline(
        row.word("scenario"),
        row.metric(MetricCatalogue.STANDARD), // headlines are in every catalogue
        row.day("date"),
        row.whole("replication"),
        row.whole("vector"),
        row.number("value"));
  }

  private static void add(
      Scenario scenario, StoredTrajectories run, Metric metric, List<Headline> rows) {
    CalendarYears years = new CalendarYears(run.dates());
    double[][] monthly = run.values(metric);
    for (int replication = 1; replication <= monthly.length; replication++) {
      double[] values = years.of(metric, monthly[replication - 1]);
      for (int year = 0; year < values.length; year++) {
        LocalDate date = years.ends().get(year);
        boolean isShown = date.getYear() % EVERY == 0 || year + 1 == values.length;
        if (isShown && Double.isFinite(values[year])) {
          int vector = scenario.city().posterior().isPresent() ? vector(scenario, replication) : 0;
          double value = Double.parseDouble(DecimalText.of(values[year])); // as it is in a file
          rows.add(new Headline(scenario.name(), metric, date, replication, vector, value));
        }
      }
    }
  }

  private static int vector(Scenario scenario, int replication) {
    return scenario.city().posterior().orElseThrow().vectorOf(replication);
  }
}
