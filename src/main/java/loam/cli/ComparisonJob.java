package loam.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.city.Timescale;
import loam.comparison.Sameness;
import loam.comparison.Study;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.language.Language;
import loam.report.ComparisonText;
import loam.report.MoreReplications;
import loam.report.findings.AnswerText;
import loam.report.page.ComparisonReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResultFolder;
import loam.store.StoredComparison;
import loam.store.StoredRun;
import loam.store.TrajectorySpool;
import loam.store.TrajectoryTable;
import loam.store.TwinsJournal;
import loam.study.ComparisonTables;
import picocli.CommandLine;

/** One comparison from stored and new simulations to its results folder. */
final class ComparisonJob {
  private static final long MEGABYTES_PER_TWIN_THREAD = 260;

  private final ComparedScenarios compared;
  private final Question question;
  private final Map<String, Object> inputs;
  private final Path results;
  private final WorkOptions work;
  private boolean isAnswer;
  private final List<TrajectorySpool> spools = new ArrayList<>();
  private final List<Integer> stored = new ArrayList<>();
  private final Missing missing = Missing.ofAll();

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

  /** Prints the answer alone, if that is wanted; the folder has all. */
  ComparisonJob answering(boolean alone) {
    isAnswer = alone;
    return this;
  }

  /**
   * Makes the comparison.
   *
   * @return the exit code
   */
  int run(ResultFolder folder, CommandLine command) throws InterruptedException {
    Terminal terminal = Terminal.of(command.getCommandSpec());
    RunLog log = new RunLog(work.engine(), work.threads());
    Journal journal = open(folder, terminal);
    Findings findings =
        study(
            command,
            log.counting(journal),
            folder.twins(),
            ReplayCommand.of(command.getCommandSpec(), work, resolved(folder)));
    log.simulated();
    checkSameness(findings);
    ComparedScenarios shown = compared.withReplications(spools.get(0).replications());
    Map<String, Object> told = missing.recordedIn(inputs);
    Language language = terminal.language();
    write(folder, findings, log);
    publishSimulations(folder, journal);
    ScenarioCopies copies = ScenarioCopies.write(folder, compared.scenarios(), compared.read());
    Asked asked =
        Asked.typed(command.getCommandSpec(), copies.paths(), Map.of()).without(PlanOptions.NAMES);
    Map<String, Object> manifest = asked.manifest(terminal, told);
    manifest.put(Manifest.REPLICATIONS, spools.stream().map(TrajectorySpool::hashes).toList());
    folder.vouch(manifest);
    StoredComparison tables =
        StoredComparison.read(folder.file("comparison.csv").resolveSibling(""));
    ComparedPictures.draw(folder, shown, spools, tables, terminal);
    ReportFiles.write(
        folder,
        new ComparisonReport(shown.scenarios(), shown.names(language), findings, language)
            .noting(notice(language))
            .make(
                spools, tables, asked.line(), told, Manifest.withTexts(manifest, copies.texts())));
    if (missing.isEmpty() && !folder.isReexecution()) {
      keepRuns(log); // one that could pass for whole is no run
    }
    if (!work.json()) {
      print(
          command.getOut(),
          isAnswer ? answer(findings, terminal.language()) : lines(findings, terminal.language()));
    }
    Path made = missing.complete(folder, terminal);
    if (work.json()) {
      command.getOut().print(StoredJson.text(told, made, ComparisonTables.ALL));
    } else {
      terminal.say("Results: %s", made);
      sayHowToRunMore(findings, terminal);
    }
    command.getOut().flush();
    return missing.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE;
  }

  private void sayHowToRunMore(Findings findings, Terminal terminal) {
    MoreReplications.number(findings)
        .ifPresent(
            more ->
                terminal.say(
                    "About %d replications more: %s",
                    more,
                    Asked.typedAgain(
                        terminal.command(),
                        Map.of(
                            "--replications",
                            String.valueOf(findings.comparison().replications() + more)))));
  }

  private String notice(Language language) {
    return missing.notice(compared.reference().plan().replications(), language);
  }

  /** Whether a manifest is that of a comparison with given inputs. */
  static boolean isOf(Map<String, Object> inputs, Map<String, Object> manifest) {
    Map<String, Object> there = new LinkedHashMap<>(manifest);
    there.keySet().retainAll(inputs.keySet());
    return !manifest.containsKey("missing") && Json.pretty(there).equals(Json.pretty(inputs));
  }

  /** All that was simulated, so that who verifies the results need not simulate it again. */
  private void publishSimulations(ResultFolder folder, Journal journal) {
    TrajectoryTable.write(folder.file("comparison.parquet"), spools);
    List<Integer> numbers = spools.get(0).numbers();
    List<Integer> paired = numbers.stream().filter(number -> number <= question.twins()).toList();
    folder.twins().publish(folder.file(TwinsJournal.PUBLISHED), paired);
    List<TrajectorySpool> weak = new ArrayList<>();
    for (Scenario scenario : compared.weakened().stream().flatMap(List::stream).toList()) {
      int place = spools.size() + weak.size();
      weak.add(
          TrajectorySpool.of(
              journal, place, scenario.name(), scenario.backcast(), spools.get(0).dates(), paired));
    }
    if (!weak.isEmpty()) {
      TrajectoryTable.write(folder.file("weakened.parquet"), weak);
    }
  }

  /** Spools that hold what earlier runs have found. */
  private Journal open(ResultFolder folder, Terminal terminal) {
    List<LocalDate> dates = Ecosystem.recordDates(compared.reference().plan().end());
    MetricCatalogue catalogue = MetricCatalogue.of(compared.reference().city());
    int weak = compared.weakened().stream().mapToInt(List::size).sum();
    Journal journal =
        Journals.open(
            folder, compared.scenarios().size() + weak, catalogue.all(), dates.size(), terminal);
    for (Scenario scenario : compared.scenarios()) {
      TrajectorySpool spool =
          new TrajectorySpool(journal, spools.size(), scenario.name(), scenario.backcast(), dates);
      spools.add(spool);
      Optional<StoredRun> run = stored(scenario);
      int there =
          run.map(r -> Math.min(r.replications(), scenario.plan().replications())).orElse(0);
      stored.add(there);
      run.ifPresent(
          found ->
              found.read(
                  there,
                  catalogue.size(),
                  dates.size(),
                  (replication, values) ->
                      spool.put(new Trajectory(replication, dates.size(), values, 0, catalogue))));
    }
    return journal;
  }

  private List<Path> resolved(ResultFolder folder) {
    return IntStream.range(0, compared.scenarios().size())
        .mapToObj(ScenarioCopies::path)
        .map(folder.target()::resolve)
        .toList();
  }

  private Findings study(
      CommandLine command, Checkpoint runs, TwinsJournal pairs, ReplayCommand replays)
      throws InterruptedException {
    Terminal terminal = Terminal.of(command.getCommandSpec());
    double years =
        (Timescale.dayOf(compared.reference().plan().end()) + 1) / Timescale.DAYS_PER_YEAR;
    Study study =
        new Study(compared.scenarios(), compared.weakened(), question, work.engine())
            .twinsOn(threadsThatFit())
            .keepingIn(runs, pairs)
            .goingOnAfter(
                failure -> {
                  missing.add(failure);
                  missing.warn(terminal, failure, replays.line(failure, compared.everyWorld()));
                });
    Progress progress =
        new Progress(
            terminal.err(), terminal.language(), work.progress(), study.simulations(spools), years);
    try (Backend place = work.place(command)) {
      return study.make(place, spools, progress::steps, () -> false);
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
                                      spools.get(0).numbers().get(breach.replication() - 1),
                                      breach.policy(),
                                      breach.reference()));
                        }));
  }

  private List<String> answer(Findings findings, Language language) {
    return AnswerText.lines(compared.scenarios(), compared.names(language), findings, language);
  }

  private List<String> lines(Findings findings, Language language) {
    List<String> lines = new ArrayList<>();
    if (!missing.isEmpty()) {
      lines.addAll(List.of(notice(language), ""));
    }
    lines.addAll(answer(findings, language));
    lines.addAll(
        ComparisonText.lines(compared.scenarios(), compared.names(language), findings, language));
    return lines;
  }

  private void write(ResultFolder folder, Findings findings, RunLog log) {
    for (Language language : Language.values()) {
      folder.write(
          CompareCommand.text(language), String.join("\n", lines(findings, language)) + "\n");
    }
    FolderTables tables = new FolderTables(folder::write);
    new ComparisonTables(compared.scenarios(), findings).all().forEach(tables::add);
    tables.describe("compare");
    ScenarioNames.write(folder, compared.read());
    folder.write("run.json", Json.pretty(missing.recordedIn(log.toMap())));
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
        FolderTables tables = new FolderTables(folder::write);
        try {
          RunFiles.write(
              folder,
              scenario,
              compared.read().get(place),
              spools.get(place),
              Missing.ofOne(),
              tables,
              Language.ENGLISH);
          RunFiles.tables(folder, scenario, spools.get(place), tables);
          Map<String, Object> manifest =
              new Asked(
                      "run", List.of(RunFiles.SCENARIO), Map.of(RunCommand.NUMBERS_ONLY, List.of()))
                  .manifest(Language.ENGLISH.id(), RunFiles.inputs(scenario));
          manifest.put(Manifest.REPLICATIONS, spools.get(place).hashes());
          folder.vouch(manifest);
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
