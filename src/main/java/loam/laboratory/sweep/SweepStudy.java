package loam.laboratory.sweep;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Batch;
import loam.experiment.CalendarYears;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Response;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Missing;
import loam.laboratory.Resolved;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.Dates;
import loam.report.IntervalWords;
import loam.report.StandingWords;
import loam.report.SweepCharts;
import loam.report.SweepLines;
import loam.report.chart.Chart;
import loam.report.page.SweepReport;
import loam.scenario.PointRefusedException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.SweptScenarios;
import loam.scenariofile.DesignFile;
import loam.scenariofile.ReadScenario;
import loam.store.BatchSpool;
import loam.store.Journal;
import loam.store.file.Sha256;
import loam.store.table.SweepTable;
import loam.store.table.TableFile;
import loam.study.SweepPoint;

/**
 * All points of a design with common random numbers.
 *
 * @param read the scenario without its sweep, as it was read
 * @param asked metrics of the table and the charts
 * @param dates ends of calendar years, ascending
 */
public record SweepStudy(
    ReadScenario read, SweptScenarios swept, List<Metric> asked, List<LocalDate> dates)
    implements Study<SweepStudy.Swept> {
  /** The design in the folder of results. */
  public static final String DESIGN = "design.csv";

  private static final String TABLE = TableFile.name(SweepPoint.TABLE);

  /** Option that says how the points of a table were chosen. */
  public static final String AS_DESIGN = "--as-design";

  /** Of all metrics, month by month: 2 GB in a file that goes in the end. */
  private static final long MOST_VALUES = 250_000_000;

  /** Of the metrics that are kept, in the journal that stays where the table has years alone. */
  private static final long MOST_PUBLISHED = 64_000_000;

  private static final int MOST_SHOWN = 10_000; // points
  private static final long MOST_ROWS = 2_000_000; // of sweep.csv

  public SweepStudy {
    asked = List.copyOf(asked);
    dates = List.copyOf(dates);
  }

  /**
   * What came of it.
   *
   * @param shown the points at the dates; of very many some
   */
  public record Swept(BatchSpool spool, List<SweepPoint> shown, Missing missing) {}

  private Scenario base() {
    return swept.base();
  }

  private Sweep sweep() {
    return swept.sweep();
  }

  @Override
  public Subject subject() {
    String design = DesignFile.text(sweep());
    List<ReadScenario> reads = List.of(read.withoutSweep());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("sweep", question(design));
    inputs.put("scenarios", List.of(Resolved.inputs(base())));
    Map<String, String> copies = new LinkedHashMap<>(Resolved.copies(List.of(base()), reads));
    copies.put(DESIGN, design);
    return new Subject(
        "sweep " + base().name(),
        inputs,
        List.of(base()),
        reads,
        copies,
        false,
        new Subject.Effort(
            Math.multiplyExact(swept.size(), base().plan().replications()),
            Bound.EXACT,
            swept.size(),
            kept(),
            base().plan().end()));
  }

  private Map<String, Object> question(String design) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("design", sweep().design().id());
    question.put("points", sweep().points().size());
    question.put("pointsSha256", Sha256.of(design));
    question.put("levers", sweep().moved().stream().map(loam.scenario.Swept::id).toList());
    question.put("observations", isMonthly() ? "monthly" : "by calendar year");
    question.put("metrics", keepsAll() ? "all" : names(kept()));
    question.put("shown", names(asked));
    question.put("dates", dates.stream().map(LocalDate::toString).toList());
    return question;
  }

  private static List<String> names(List<Metric> metrics) {
    return metrics.stream().map(Metric::id).toList();
  }

  private long observations() {
    return (long) swept.size()
        * base().plan().replications()
        * Ecosystem.recordDates(base().plan().end()).size();
  }

  /** All metrics, or if that would be too much only those asked for. */
  private List<Metric> kept() {
    MetricCatalogue catalogue = MetricCatalogue.of(base().city());
    return observations() * catalogue.size() <= MOST_VALUES ? catalogue.all() : asked;
  }

  private boolean keepsAll() {
    return MetricCatalogue.isWhole(kept());
  }

  /** Whether trajectories are written month by month, or by calendar year. */
  private boolean isMonthly() {
    return SweepTable.isMonthly(observations() * kept().size());
  }

  /** Where the table has years alone, months are in the journal, unless that is too large. */
  private boolean isPublished() {
    return !isMonthly() && observations() * kept().size() <= MOST_PUBLISHED;
  }

  @Override
  public Swept make(Bench bench) throws InterruptedException {
    BatchSpool spool = new BatchSpool(bench.journal(), swept, kept());
    try {
      new Batch(swept, bench.engine())
          .keepingIn(bench.kept())
          .run(
              bench.place(),
              new Batch.Arrivals() {
                @Override
                public void arrive(int point, Trajectory trajectory) {
                  spool.add(point, trajectory);
                  bench.ended(1);
                }

                @Override
                public void fail(int point, ReplicationFailedException failure) {
                  spool.skip(point, failure.replication());
                  bench.failed(failure, point);
                  bench.ended(1);
                }
              },
              () -> false);
    } catch (PointRefusedException e) {
      throw new RefusedException("%s; leave this point out", Phrase.of(e));
    }
    if (spool.of(0).replications() == 0) {
      throw bench.missing().first();
    }
    return new Swept(spool, shown(spool), bench.missing());
  }

  /** A point's rows of all years, metric by metric. */
  private void tabulate(BatchSpool spool, int point, Consumer<SweepPoint> rows) {
    for (Metric metric : asked) {
      Response.byYear(spool.of(0), spool.of(point), metric, base().sharing(spool.of(0).numbers()))
          .forEach(year -> rows.accept(SweepPoint.of(swept, point, metric, year)));
    }
  }

  private boolean isShown(SweepPoint point) {
    return dates.contains(point.response().yearEnd());
  }

  /** Points at the dates asked for: all, or some and those with the lowest and highest means. */
  private List<SweepPoint> shown(BatchSpool spool) {
    int step = (swept.size() + MOST_SHOWN - 1) / MOST_SHOWN;
    List<SweepPoint> shown = new ArrayList<>();
    Map<String, SweepPoint> least = new LinkedHashMap<>();
    Map<String, SweepPoint> most = new LinkedHashMap<>();
    for (int point = 0; point < swept.size(); point++) {
      boolean isChosen = point % step == 0;
      tabulate(
          spool,
          point,
          row -> {
            if (isShown(row) && isChosen) {
              shown.add(row);
            } else if (isShown(row) && Double.isFinite(row.response().mean())) {
              String of = row.metric().id() + row.response().yearEnd();
              least.merge(of, row, (a, b) -> a.response().mean() <= b.response().mean() ? a : b);
              most.merge(of, row, (a, b) -> a.response().mean() >= b.response().mean() ? a : b);
            }
          });
    }
    least.values().stream().filter(row -> !shown.contains(row)).forEach(shown::add);
    most.values().stream().filter(row -> !shown.contains(row)).forEach(shown::add);
    return shown;
  }

  /** All years of all points; of very many points the years asked for. */
  private void writeTable(BatchSpool spool, Path csv) {
    long rows = (long) swept.size() * asked.size() * years(spool);
    try (TableFile.Rows<SweepPoint> table =
        TableFile.begin(csv, SweepPoint.table(sweep().moved()))) {
      for (int point = 0; point < swept.size(); point++) {
        tabulate(
            spool,
            point,
            row -> {
              if (rows <= MOST_ROWS || isShown(row)) {
                table.add(row);
              }
            });
      }
    }
  }

  private static int years(BatchSpool spool) {
    return new CalendarYears(spool.of(0).dates()).ends().size();
  }

  private void writeTrajectories(BatchSpool spool, Path parquet) {
    SweepTable.write(
        parquet, IntStream.range(0, swept.size()).mapToObj(spool::of).toList(), isMonthly());
  }

  @Override
  public Findings tell(Swept answer, Language language) {
    Scenario whole = withReplications(answer.spool().of(0).replications());
    String name = read.title(language).name();
    Map<String, Chart> charts = new LinkedHashMap<>();
    LocalDate last = dates.get(dates.size() - 1);
    SweepCharts drawn = new SweepCharts(whole, name, sweep(), language);
    for (Metric metric : asked) {
      drawn
          .of(metric, last, of(answer.shown(), metric, last))
          .ifPresent(
              chart -> charts.put("sweep-%s-%s".formatted(metric.id(), last.getYear()), chart));
    }
    String notice = answer.missing().notice(base().plan().replications(), language);
    Findings findings =
        Findings.saying(lines(whole, answer, name, notice, language))
            .table(SweepPoint.table(sweep().moved()).fill(answer.shown()))
            .charts(charts)
            .page(
                new SweepReport(whole, name, sweep(), asked, dates, answer.shown(), language)
                    .page()
                    .noting(notice),
                subject(),
                language)
            .files(file -> writeTable(answer.spool(), file.apply(TABLE)))
            .files(file -> writeTrajectories(answer.spool(), file.apply("sweep.parquet")));
    return isPublished()
        ? findings.restsOn(Journal.Used.ALL)
        : findings.vouching(answer.spool().hashes());
  }

  /** The scenario as it is shown if only so many replications have come to their end. */
  private Scenario withReplications(int replications) {
    RunPlan plan = base().plan();
    return base().with(new RunPlan(plan.end(), replications, plan.seed()));
  }

  private static List<SweepPoint> of(List<SweepPoint> points, Metric metric, LocalDate date) {
    return points.stream()
        .filter(point -> point.metric().equals(metric) && point.response().yearEnd().equals(date))
        .toList();
  }

  /** All that is printed, but the place of the results. */
  private List<String> lines(
      Scenario whole, Swept answer, String name, String notice, Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "%s: %s of %d points, %d replications each, with common random numbers, to %s, seed %d",
            name,
            sweep().design().id(),
            sweep().points().size(),
            whole.plan().replications(),
            Dates.day(whole.plan().end(), language),
            whole.plan().seed()));
    if (!notice.isEmpty()) {
      lines.add(notice);
    }
    if (base().backcast()) {
      lines.add(
          language.say(
              "Backcast: this scenario may rewrite the past; it is no projection from today."));
    }
    SweepLines tables = new SweepLines(name, sweep(), language);
    for (LocalDate date : dates) {
      for (Metric metric : asked) {
        lines.add("");
        lines.addAll(tables.of(metric, date, of(answer.shown(), metric, date)));
      }
    }
    lines.add("");
    lines.add(
        language.say("Differences are to %s without its sweep, replication by replication.", name));
    lines.add(
        IntervalWords.ofTooFew(whole.plan().replications(), language)
            .orElseGet(() -> IntervalWords.of(whole, language)));
    lines.add(StandingWords.of(base().city(), language));
    IntervalWords.ofFew(independent(whole), Response.CONFIDENCE, language).ifPresent(lines::add);
    lines.add(language.say("sweep.csv has all years of these metrics; %s", parquet(language)));
    return lines;
  }

  private static int independent(Scenario whole) {
    return whole.vectors() > 1 ? whole.vectors() : whole.plan().replications();
  }

  private String parquet(Language language) {
    if (isMonthly()) {
      return keepsAll()
          ? language.say("sweep.parquet has all metrics month by month.")
          : language.say("sweep.parquet has the same metrics month by month.");
    }
    return keepsAll()
        ? language.say(
            "sweep.parquet has all metrics by calendar year, since there are too many points for"
                + " months.")
        : language.say(
            "sweep.parquet has the same metrics by calendar year, since there are too many points"
                + " for months.");
  }
}
