package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Batch;
import loam.experiment.ReplicationFailedException;
import loam.laboratory.BuildInfo;
import loam.laboratory.Missing;
import loam.report.page.Report;
import loam.report.page.SweepReport;
import loam.scenario.Design;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.store.BatchSpool;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.SweepTable;
import loam.store.TableFile;
import loam.study.SweepPoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam sweep}: all points of a design with common random numbers. */
@Command(
    name = "sweep",
    description = {
      "Simulates all points of a scenario's sweep, and the scenario without it, with common random numbers.",
      "Prints a table; writes tables, charts and all trajectories into a results folder."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SweepCommand implements Callable<Integer> {
  /** Of all metrics, month by month: 2 GB in a file that goes in the end. */
  private static final long MOST_VALUES = 250_000_000;

  @Parameters(paramLabel = "FILE", description = "scenario file with a sweep, or FILE#name")
  private Path file = Path.of("");

  private static final String RESOLVED = "sweep.resolved.yaml";
  private static final String AS_DESIGN = "--as-design";

  @Option(names = AS_DESIGN, hidden = true, description = "how the listed points were chosen")
  private Optional<String> design = Optional.empty();

  @Mixin private SweepQuestion question = new SweepQuestion();

  @Mixin private PlanOptions plan = new PlanOptions();

  @Mixin private SetOptions set = new SetOptions();

  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private String name = "";

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ReadScenario read = ScenarioReader.read(file, set.settings());
    List<Metric> asked =
        question.metrics(MetricCatalogue.of(read.scenario().city()), spec.commandLine());
    name = read.title(Terminal.of(spec).language()).name();
    Sweep listed =
        read.sweep()
            .orElseThrow(
                () ->
                    Terminal.of(spec)
                        .refusal("%s has no sweep: block; loam run %s runs it", file, file));
    Sweep sweep = // a copy lists the points one by one, whatever the design was
        design
            .flatMap(Design::named)
            .map(was -> new Sweep(was, listed.levers(), listed.points()))
            .orElse(listed);
    plan.refuseOpenNumber(List.of(read), spec);
    Scenario base = plan.applyTo(read.scenario(), spec.commandLine());
    List<LocalDate> dates = question.dates(base.plan().end(), spec.commandLine());
    SweepJob job = new SweepJob(base, sweep, asked, dates, kept(base, sweep, asked));
    if (replay.isAsked(spec)) {
      return replay.run(job.scenarios(), work, spec);
    }
    Terminal.of(spec).warnOfWhatIsNotSimulated(job.scenarios().get(job.scenarios().size() - 1));
    BuildInfo build = BuildInfo.load();
    String points = ResolvedScenario.points(sweep);
    String resolved = ResolvedScenario.text(base, read) + points;
    Map<String, Object> inputs =
        new LinkedHashMap<>(
            Manifest.inputs(
                build.version(), build.commit(), base, ResolvedScenario.text(base) + points));
    inputs.put("sweep", job.inputs());
    Path target = work.out().orElseGet(() -> DefaultFolder.of(base.name() + "-sweep", inputs));
    return ResumableJob.of(
            spec,
            work,
            target,
            inputs,
            List.of(read.with(ParameterChoice.of(base))),
            Math.multiplyExact(job.scenarios().size(), base.plan().replications()),
            List.of(AS_DESIGN + "=" + sweep.design().id()))
        .run((folder, stop) -> run(job, folder, resolved, inputs));
  }

  /** All metrics, or if that would be too much only those asked for. */
  private static List<Metric> kept(Scenario base, Sweep sweep, List<Metric> asked) {
    MetricCatalogue catalogue = MetricCatalogue.of(base.city());
    long values =
        (1L + sweep.points().size())
            * base.plan().replications()
            * Ecosystem.recordDates(base.plan().end()).size()
            * catalogue.size();
    return values <= MOST_VALUES ? catalogue.all() : asked;
  }

  private int run(
      SweepJob asked, ResultFolder folder, String resolved, Map<String, Object> wholeInputs)
      throws InterruptedException {
    RunLog log = new RunLog(work.engine(), work.threads());
    int months = Ecosystem.recordDates(asked.base().plan().end()).size();
    Journal journal =
        Journals.open(folder, asked.scenarios().size(), asked.kept(), months, Terminal.of(spec));
    BatchSpool spool = new BatchSpool(journal, asked.scenarios(), asked.kept());
    ReplayCommand replays =
        ReplayCommand.of(spec, work, List.of(folder.target().resolve(RESOLVED)));
    Missing missing = simulate(asked, journal, spool, log, replays);
    log.simulated();
    if (spool.of(0).replications() == 0) {
      throw missing.first();
    }
    SweepJob job = asked.with(spool.of(0).replications());
    Map<String, Object> inputs = missing.recordedIn(wholeInputs);
    String notice =
        missing.notice(asked.base().plan().replications(), Terminal.of(spec).language());
    folder.write(RESOLVED, resolved);
    Asked question =
        Asked.typed(spec, List.of(RESOLVED), Map.of(AS_DESIGN, job.sweep().design().id()));
    Map<String, Object> manifest = question.manifest(Terminal.of(spec), inputs);
    manifest.put(Manifest.REPLICATIONS, spool.hashes());
    folder.vouch(manifest);
    List<SweepPoint> points = job.tabulate(spool, folder.file(TableFile.name(SweepPoint.TABLE)));
    new FolderTables(folder::write)
        .addWritten(SweepPoint.table(job.sweep().levers()))
        .describe("sweep");
    SweepTable.write(
        folder.file("sweep.parquet"),
        Stream.iterate(0, i -> i < job.scenarios().size(), i -> i + 1).map(spool::of).toList(),
        job.isMonthly());
    Report report =
        new SweepReport(
                job.base(),
                name,
                job.sweep(),
                job.asked(),
                job.dates(),
                points,
                Terminal.of(spec).language())
            .noting(notice)
            .make(
                question.line(), inputs, Manifest.withTexts(manifest, Map.of(RESOLVED, resolved)));
    folder.write("report.html", report.html());
    folder.write("tables.xlsx", report.workbook());
    job.draw(points, folder, name, Terminal.of(spec));
    folder.write("run.json", Json.pretty(missing.recordedIn(log.toMap())));
    if (work.json()) {
      spec.commandLine().getOut().print(SweepJson.text(asked, points, missing, folder.target()));
    } else {
      job.lines(points, name, notice, Terminal.of(spec).language())
          .forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine().getOut().flush();
    Path results = Gaps.complete(missing, folder, Terminal.of(spec));
    if (!work.json()) {
      Terminal.of(spec).say("Results: %s", results);
    }
    return missing.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private Missing simulate(
      SweepJob job, Journal journal, BatchSpool spool, RunLog log, ReplayCommand replays)
      throws InterruptedException {
    Missing missing = new Missing();
    double years = (Timescale.dayOf(job.base().plan().end()) + 1) / Timescale.DAYS_PER_YEAR;
    Progress progress =
        new Progress(
            spec.commandLine().getErr(),
            Terminal.of(spec).language(),
            work.progress(),
            Math.multiplyExact(job.scenarios().size(), job.base().plan().replications()),
            years);
    try (Backend place = work.place(spec.commandLine())) {
      new Batch(job.scenarios(), work.engine())
          .keepingIn(log.counting(journal))
          .run(
              place,
              new Batch.Arrivals() {
                @Override
                public void arrive(int point, Trajectory trajectory) {
                  spool.add(point, trajectory);
                  progress.step();
                }

                @Override
                public void fail(int point, ReplicationFailedException failure) {
                  spool.skip(point, failure.replication());
                  missing.add(failure, true);
                  progress.step();
                  Gaps.warn(
                      Terminal.of(spec), failure, true, replays.line(failure, job.scenarios()));
                }
              },
              () -> false);
    } finally {
      progress.finish();
    }
    return missing;
  }
}
