package loam.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import loam.city.Timescale;
import loam.comparison.Sameness;
import loam.comparison.Study;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.language.Language;
import loam.report.ComparisonText;
import loam.report.page.ComparisonReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.ComparisonFiles;
import loam.store.Json;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.StoredRun;
import loam.store.TrajectorySpool;
import picocli.CommandLine;

/** One comparison from stored and new simulations to its results folder. */
final class ComparisonJob {
  private static final long MEGABYTES_PER_TWIN_THREAD = 200;

  private final ComparedScenarios compared;
  private final Question question;
  private final Map<String, Object> inputs;
  private final Path results;
  private final WorkOptions work;
  private final List<TrajectorySpool> spools = new ArrayList<>();
  private final List<Integer> stored = new ArrayList<>();

  ComparisonJob(
      ComparedScenarios compared,
      Question question,
      Map<String, Object> inputs,
      Path results,
      WorkOptions work) {
    this.compared = compared;
    this.question = question;
    this.inputs = inputs;
    this.results = results;
    this.work = work;
  }

  /**
   * Makes the comparison.
   *
   * @param stop whether to stop after the replications under way, and keep what all scenarios have
   * @throws InterruptedException if it stopped
   */
  void run(ResultFolder folder, CommandLine command, BooleanSupplier stop)
      throws InterruptedException {
    RunLog log = new RunLog(work.engine(), work.threads());
    try {
      open(folder);
      Findings findings = study(Terminal.of(command.getCommandSpec()), stop);
      log.simulated();
      checkSameness(findings);
      write(folder, findings, log);
      ComparedPictures.draw(folder, compared, spools, Terminal.of(command.getCommandSpec()));
      ReportFiles.write(
          folder,
          new ComparisonReport(
                  compared.scenarios(),
                  findings,
                  question,
                  Terminal.of(command.getCommandSpec()).language())
              .make(spools, inputs, Json.pretty(inputs)));
      keepRuns(log);
      print(command.getOut(), lines(findings, Terminal.of(command.getCommandSpec()).language()));
    } catch (InterruptedException e) {
      keepWhatAllHave(log, Terminal.of(command.getCommandSpec()));
      throw e;
    } finally {
      spools.forEach(TrajectorySpool::close);
    }
    Path made = folder.complete();
    Terminal.of(command.getCommandSpec()).say("Results: %s", made);
    command.getOut().flush();
  }

  /** Spools that hold what earlier runs have found. */
  private void open(ResultFolder folder) {
    List<LocalDate> dates = Ecosystem.recordDates(compared.reference().plan().end());
    for (Scenario scenario : compared.scenarios()) {
      TrajectorySpool spool =
          TrajectorySpool.create(
              folder.file("%d.spool".formatted(spools.size())),
              scenario.name(),
              scenario.backcast(),
              dates);
      spools.add(spool);
      Optional<StoredRun> run = stored(scenario);
      int there =
          run.map(r -> Math.min(r.replications(), scenario.plan().replications())).orElse(0);
      stored.add(there);
      run.ifPresent(
          found ->
              found.read(
                  there,
                  Metric.all().size(),
                  dates.size(),
                  (replication, values) ->
                      spool.put(new Trajectory(replication, dates.size(), values, 0))));
    }
  }

  private Findings study(Terminal terminal, BooleanSupplier stop) throws InterruptedException {
    double years =
        (Timescale.dayOf(compared.reference().plan().end()) + 1) / Timescale.DAYS_PER_YEAR;
    Study study =
        new Study(compared.scenarios(), compared.weakened(), question, work.engine())
            .twinsOn(threadsThatFit());
    Progress progress =
        new Progress(
            terminal.err(), terminal.language(), work.progress(), study.simulations(spools), years);
    try {
      return study.make(work.threads(), spools, progress::steps, stop);
    } finally {
      progress.finish();
    }
  }

  private static int threadsThatFit() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return (int) Math.max(1, megabytes / MEGABYTES_PER_TWIN_THREAD);
  }

  /**
   * A policy that acts before it begins would be our mistake, and no number would be worth much.
   */
  private void checkSameness(Findings findings) {
    findings
        .cases()
        .forEach(
            policy ->
                Sameness.firstBreach(spools.get(policy.place()), spools.get(0), policy.from())
                    .ifPresent(
                        breach -> {
                          throw new IllegalStateException(
                              "%s begins on %s, but %s differs on %s in replication %d: %s instead of %s"
                                  .formatted(
                                      policy.scenario().name(),
                                      policy.from(),
                                      breach.metric().id(),
                                      breach.date(),
                                      breach.replication(),
                                      breach.policy(),
                                      breach.reference()));
                        }));
  }

  private List<String> lines(Findings findings, Language language) {
    return ComparisonText.lines(
        compared.scenarios(), compared.names(language), findings, question.dates(), language);
  }

  private void write(ResultFolder folder, Findings findings, RunLog log) {
    folder.write("manifest.json", Json.pretty(inputs));
    for (Language language : Language.values()) {
      folder.write(
          CompareCommand.text(language), String.join("\n", lines(findings, language)) + "\n");
    }
    ComparisonFiles files = new ComparisonFiles(compared.scenarios(), findings);
    files.effects(folder.file("comparison.csv"));
    files.ledgers(folder.file("ledger.csv"));
    files.money(folder.file("money.csv"));
    int number = 0;
    for (Scenario scenario : compared.scenarios()) {
      folder.write(
          "scenarios/%d.resolved.yaml".formatted(number++), ResolvedScenario.text(scenario));
    }
    folder.write("run.json", Json.pretty(log.toMap()));
  }

  /** The replications that have ended in all scenarios are kept for the next comparison. */
  private void keepWhatAllHave(RunLog log, Terminal terminal) {
    int common = spools.stream().mapToInt(TrajectorySpool::replications).min().orElse(0);
    if (common == 0) {
      terminal.warn("no replication had ended in all scenarios; nothing is kept");
      return;
    }
    spools.forEach(spool -> spool.keepFirst(common));
    keepRuns(log);
    terminal.warn(
        "%d of %d replications had ended in all %d scenarios and are kept; the same command goes on from there",
        common, compared.reference().plan().replications(), spools.size());
  }

  /** What was simulated is kept as if it had been run alone, for the next comparison. */
  private void keepRuns(RunLog log) {
    for (int place = 0; place < spools.size(); place++) {
      int replications = spools.get(place).replications();
      RunPlan plan = compared.scenarios().get(place).plan();
      Scenario scenario =
          compared.scenarios().get(place).with(new RunPlan(plan.end(), replications, plan.seed()));
      Path target = DefaultFolder.in(results, scenario.name(), RunFiles.inputs(scenario));
      if (stored.get(place) < replications && !Files.exists(target)) {
        ResultFolder folder = ResultFolder.begin(target, false);
        try {
          RunFiles.write(folder, scenario, spools.get(place), Language.ENGLISH);
          RunFiles.tables(folder, scenario, spools.get(place));
          folder.write("run.json", Json.pretty(log.toMap()));
          folder.complete();
        } finally {
          folder.abandon();
        }
      }
    }
  }

  private Optional<StoredRun> stored(Scenario scenario) {
    BuildInfo build = BuildInfo.load();
    return StoredRun.find(results, build.version(), build.commit(), scenario);
  }

  private void print(PrintWriter out, List<String> lines) {
    lines.forEach(out::println);
    out.println();
  }
}
