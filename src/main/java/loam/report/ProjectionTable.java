package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.stats.Sample;

/** A short table of projections: median and 80 % interval at chosen year ends. */
public final class ProjectionTable {
  private static final List<Metric> METRICS =
      List.of(
          Metric.REGISTRATIONS_PER_DAY,
          Metric.REGISTERED,
          Metric.SUBSTANTIVE_AI,
          Metric.SPECIALISED,
          Metric.SPECIALISED_REVENUE,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.UNICORNS_VALUE,
          Metric.VC_TOTAL,
          Metric.FUNDS_INVESTED_TOTAL,
          Metric.LEVERAGE_ACCOUNTING,
          Metric.FISCAL_TOTAL);
  private static final int COLUMNS = 4;

  private ProjectionTable() {}

  /** The outputs that are shown, in order. */
  static List<Metric> metrics() {
    return METRICS;
  }

  /**
   * The lines of the table; years are the last of the hindcast, the last of all, and two between.
   *
   * @param first metrics that stand before the usual ones
   */
  public static List<String> lines(
      Trajectories trajectories, LocalDate calibrationDate, List<Metric> first, Language language) {
    TextTable table = new TextTable(2);
    boolean header = true;
    for (Metric metric : trajectories.catalogue().having(Metric.joined(first, METRICS))) {
      Projection projection = Projections.yearly(trajectories, metric);
      List<Integer> years = chosen(projection.dates(), calibrationDate);
      if (years.isEmpty()) {
        return List.of(
            language.say("The run is shorter than a calendar year: no year end to show."));
      }
      if (header) {
        boolean has = trajectories.replications() >= IntervalWords.FEWEST;
        table.add(header(projection.dates(), years, has, language));
        header = false;
      }
      table.add(row(projection, years, language));
    }
    return table.lines();
  }

  private static List<Integer> chosen(List<LocalDate> yearEnds, LocalDate calibrationDate) {
    if (yearEnds.isEmpty()) {
      return List.of();
    }
    int last = yearEnds.size() - 1;
    int first = Math.max(0, Math.min(last, yearEnds.indexOf(calibrationDate)));
    return IntStream.range(0, COLUMNS)
        .map(column -> first + Math.round((last - first) * column / (COLUMNS - 1f)))
        .distinct()
        .filter(year -> year <= last)
        .boxed()
        .toList();
  }

  private static List<String> header(
      List<LocalDate> yearEnds, List<Integer> years, boolean hasIntervals, Language language) {
    List<String> cells = new ArrayList<>();
    cells.add(hasIntervals ? language.say("median [80 %% interval]") : language.say("median"));
    cells.add("");
    years.forEach(year -> cells.add(Dates.published("" + yearEnds.get(year).getYear(), language)));
    return cells;
  }

  private static List<String> row(Projection projection, List<Integer> years, Language language) {
    Metric metric = projection.metric();
    Figures figures = Figures.in(metric.unitOfYear(), language);
    List<String> cells = new ArrayList<>(List.of(metric.label(language), figures.unit()));
    for (int year : years) {
      Sample sample = projection.samples().get(year);
      cells.add(cell(figures, sample));
    }
    return cells;
  }

  private static String cell(Figures figures, Sample sample) {
    String median = figures.text(sample.quantile(0.5));
    return sample
        .central(0.8)
        .map(of -> "%s %s".formatted(median, figures.interval(Optional.of(of))))
        .orElse(median);
  }
}
