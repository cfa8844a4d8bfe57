package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Response;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Dates;
import loam.report.IntervalWords;
import loam.report.StandingWords;
import loam.report.SweepCharts;
import loam.report.SweepLines;
import loam.report.chart.ChartsUnavailableException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.store.BatchSpool;
import loam.store.ResultFolder;
import loam.store.SweepTable;
import loam.store.TableFile;
import loam.study.SweepPoint;

/**
 * A sweep and what is asked of it.
 *
 * @param scenarios the base first, then a scenario for each point
 * @param asked metrics of the table and the charts
 * @param dates ends of calendar years, ascending
 * @param kept metrics whose trajectories are written
 */
record SweepJob(
    Scenario base,
    Sweep sweep,
    List<Scenario> scenarios,
    List<Metric> asked,
    List<LocalDate> dates,
    List<Metric> kept) {

  SweepJob(
      Scenario base, Sweep sweep, List<Metric> asked, List<LocalDate> dates, List<Metric> kept) {
    this(base, sweep, withBase(base, sweep), asked, dates, kept);
  }

  private static List<Scenario> withBase(Scenario base, Sweep sweep) {
    List<Scenario> all = new ArrayList<>(List.of(base));
    all.addAll(sweep.scenarios(base));
    return all;
  }

  /** What the manifest says about it. */
  Map<String, Object> inputs() {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("design", sweep.design().id());
    inputs.put("points", sweep.points().size());
    inputs.put("levers", sweep.levers().stream().map(swept -> swept.lever().id()).toList());
    inputs.put("observations", isMonthly() ? "monthly" : "by calendar year");
    inputs.put("metrics", keepsAll() ? "all" : names(kept));
    inputs.put("shown", names(asked));
    inputs.put("dates", dates.stream().map(LocalDate::toString).toList());
    return inputs;
  }

  private static List<String> names(List<Metric> metrics) {
    return metrics.stream().map(Metric::id).toList();
  }

  /** The same as it is shown if only so many replications have come to their end. */
  SweepJob with(int replications) {
    RunPlan plan = base.plan();
    return new SweepJob(
        base.with(new RunPlan(plan.end(), replications, plan.seed())),
        sweep,
        scenarios,
        asked,
        dates,
        kept);
  }

  /** Whether its trajectories are written month by month, or by calendar year. */
  boolean isMonthly() {
    RunPlan plan = scenarios.get(0).plan();
    return SweepTable.isMonthly(
        (long) scenarios.size()
            * plan.replications()
            * Ecosystem.recordDates(plan.end()).size()
            * kept.size());
  }

  /** Writes the table of all calendar years; what is shown of it comes back. */
  List<SweepPoint> tabulate(BatchSpool spool, Path csv) {
    List<SweepPoint> shown = new ArrayList<>();
    try (TableFile.Rows<SweepPoint> table =
        TableFile.begin(csv, SweepPoint.table(sweep.levers()))) {
      for (int point = 0; point < scenarios.size(); point++) {
        for (Metric metric : asked) {
          List<Response> years =
              Response.byYear(
                  spool.of(0), spool.of(point), metric, base.sharing(spool.of(0).numbers()));
          for (Response year : years) {
            SweepPoint row = new SweepPoint(point, scenarios.get(point), metric, year);
            table.add(row);
            if (dates.contains(year.yearEnd())) {
              shown.add(row);
            }
          }
        }
      }
    }
    return shown;
  }

  /** Draws each metric at the last of the dates. */
  void draw(List<SweepPoint> points, ResultFolder folder, String name, Terminal terminal) {
    LocalDate last = dates.get(dates.size() - 1);
    try {
      for (Metric metric : asked) {
        new SweepCharts(base, name, sweep, terminal.language())
            .draw(metric, last, of(points, metric, last), chart -> folder.file("charts/" + chart));
      }
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }

  private static List<SweepPoint> of(List<SweepPoint> points, Metric metric, LocalDate date) {
    return points.stream()
        .filter(point -> point.metric().equals(metric) && point.response().yearEnd().equals(date))
        .toList();
  }

  /**
   * All that is printed, but the place of the results.
   *
   * @param notice that replications are missing, or nothing
   */
  List<String> lines(List<SweepPoint> points, String name, String notice, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "%s: %s of %d points, %d replications each, with common random numbers, to %s, seed %d",
            name,
            sweep.design().id(),
            sweep.points().size(),
            base.plan().replications(),
            Dates.day(base.plan().end(), language),
            base.plan().seed()));
    if (!notice.isEmpty()) {
      lines.add(notice);
    }
    if (base.backcast()) {
      lines.add(
          language.say(
              "Backcast: this scenario may rewrite the past; it is no projection from today."));
    }
    SweepLines tables = new SweepLines(base, name, sweep, language);
    for (LocalDate date : dates) {
      for (Metric metric : asked) {
        lines.add("");
        lines.addAll(tables.of(metric, date, of(points, metric, date)));
      }
    }
    lines.add("");
    lines.add(
        language.say("Differences are to %s without its sweep, replication by replication.", name));
    lines.add(IntervalWords.of(scenarios.get(0), language));
    lines.add(StandingWords.of(scenarios.get(0).city(), language));
    IntervalWords.ofFew(independent(), Response.CONFIDENCE, language).ifPresent(lines::add);
    lines.add(language.say("sweep.csv has all years of these metrics; %s", parquet(language)));
    return lines;
  }

  private int independent() {
    return base.vectors() > 1 ? base.vectors() : base.plan().replications();
  }

  private String parquet(Language language) {
    if (isMonthly()) {
      return keepsAll()
          ? language.say("sweep.parquet has all metrics month by month.")
          : language.say("sweep.parquet has the same metrics month by month.");
    }
    return keepsAll()
        ? language.say(
            "sweep.parquet has all metrics by calendar year, since there are too many points for months.")
        : language.say(
            "sweep.parquet has the same metrics by calendar year, since there are too many points for months.");
  }

  private boolean keepsAll() {
    return MetricCatalogue.isWhole(kept);
  }
}
