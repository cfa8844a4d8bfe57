package loam.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.experiment.Checkpoint;
import loam.language.Phrase;
import loam.report.SearchText;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.page.SearchReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.Search;
import loam.sensitivity.Target;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.study.SearchTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam solve}: what a target takes. */
@Command(
    name = "solve",
    description = {
      "Says what a target takes: from which value of a lever on it is reached with a probability, with",
      "an interval; or that it is reached already, or by no value in the lever's range."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SolveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "scenarios/baseline.yaml",
      description = "scenario file, or FILE#name; default: ${DEFAULT-VALUE}")
  private Path file = Path.of("");

  @Mixin private SolveOptions options = new SolveOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    StudiedScenarios studied =
        StudiedScenarios.read(file, Optional.empty(), options.parameters(), spec.commandLine());
    SolveOptions.Question question = options.question(studied, spec.commandLine());
    RunPlan own = studied.scenario().plan();
    RunPlan runs =
        new RunPlan(
            question.target().date(),
            options.replications(own.replications()),
            options.seed(own.seed()));
    checkEnds(studied, question, runs);
    Terminal.of(spec).warnOfWhatIsNotSimulated(studied.scenario().with(runs));
    Map<String, Object> inputs = inputs(studied, question, runs);
    Path target =
        work.out().orElseGet(() -> DefaultFolder.of("solve " + studied.scenario().name(), inputs));
    ResumableJob resumable =
        ResumableJob.of(
                spec,
                work,
                target,
                inputs,
                List.of(studied.read()),
                plan(studied, runs).mostSimulations(),
                List.of())
            .atMost();
    return resumable.run(
        (folder, stop) ->
            work.there(
                spec.commandLine(),
                () ->
                    new StudyFiles(spec, folder, inputs)
                        .fill(
                            () ->
                                run(
                                    studied.steady(resumable.copies()),
                                    question,
                                    runs,
                                    folder,
                                    inputs))));
  }

  private Search.Plan plan(StudiedScenarios studied, RunPlan runs) {
    return new Search.Plan(options.probability(), runs.replications(), studied.each(), runs.seed());
  }

  private void checkEnds(StudiedScenarios studied, SolveOptions.Question question, RunPlan runs) {
    CheckedFactors.of(
            List.of(question.lever()),
            factors -> new VariedScenarios(studied.files(), factors, studied.parameters(), runs))
        .left()
        .forEach(
            left -> {
              throw new Refusal(spec.commandLine(), left.phrase());
            });
  }

  private void run(
      SteadyScenarios studied,
      SolveOptions.Question question,
      RunPlan runs,
      ResultFolder folder,
      Map<String, Object> inputs)
      throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    Factor lever = question.lever().factor();
    SearchText text =
        new SearchText(
            studied.of().name(terminal.language()),
            question.target(),
            options.probability(),
            lever,
            question.lever().from(),
            terminal.language());
    if (!work.json()) {
      terminal.out().println(text.opening());
      terminal.out().flush();
    }
    RunLog log = new RunLog(work.engine(), work.threads());
    Search.Answer answer =
        search(
            studied, question, runs, log.counting(journal(studied.of(), runs, question, folder)));
    log.simulated();
    new FolderTables(folder::write)
        .add(SearchTable.of(answer, question.target().metric()))
        .describe("solve");
    draw(text, answer, folder);
    report(studied.of().scenario().with(runs), studied.of().read(), text, answer, folder, inputs);
    folder.write("run.json", Json.pretty(log.toMap()));
    Path results = folder.complete();
    if (work.json()) {
      terminal.out().print(SolveJson.text(inputs, answer, question.target().metric(), results));
    } else {
      text.lines(answer).forEach(terminal.out()::println);
      int all = (1 + answer.tried().size()) * runs.replications();
      terminal.out().println(log.effort(all, terminal.language()));
      terminal.say("Results: %s", results);
    }
    terminal.out().flush();
  }

  private Search.Answer search(
      SteadyScenarios studied, SolveOptions.Question question, RunPlan runs, Checkpoint kept)
      throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    Target target = question.target();
    Search.Plan plan = plan(studied.of(), runs);
    Progress progress =
        new Progress(
            terminal.err(),
            terminal.language(),
            work.progress(),
            plan.mostSimulations(),
            (Timescale.dayOf(target.date()) + 1) / Timescale.DAYS_PER_YEAR);
    try {
      return new Search(
              question.lever().factor(),
              studied.world(List.of(question.lever()), runs),
              new Outcome(
                  target.metric(), target.date(), question.lever().from().withDayOfMonth(1)),
              target,
              plan,
              work.engine(),
              work.threads(),
              progress::steps)
          .keepingIn(kept)
          .run();
    } finally {
      progress.finish();
    }
  }

  private void report(
      Scenario scenario,
      ReadScenario studied,
      SearchText text,
      Search.Answer answer,
      ResultFolder folder,
      Map<String, Object> inputs) {
    new StudyFiles(spec, folder, inputs)
        .write(
            List.of(scenario),
            List.of(studied),
            new SearchReport(text, Terminal.of(spec).language()).page(answer),
            Journal.Used.ALL);
  }

  private void draw(SearchText text, Search.Answer answer, ResultFolder folder) {
    Terminal terminal = Terminal.of(spec);
    if (answer.tried().isEmpty()) {
      return;
    }
    try {
      ChartFiles.write(
          text.chart(answer),
          folder.file("charts/search.svg"),
          folder.file("charts/search.png"),
          terminal.language());
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }

  private Journal journal(
      StudiedScenarios studied, RunPlan runs, SolveOptions.Question question, ResultFolder folder) {
    return Journals.open(
        folder,
        plan(studied, runs).mostPoints(),
        List.of(question.target().metric()),
        Ecosystem.recordDates(runs.end()).size(),
        Terminal.of(spec));
  }

  private Map<String, Object> inputs(
      StudiedScenarios studied, SolveOptions.Question question, RunPlan runs) {
    BuildInfo build = BuildInfo.load();
    Scenario scenario = studied.scenario().with(runs);
    Target target = question.target();
    Map<String, Object> of = new LinkedHashMap<>();
    of.put("metric", target.metric().id());
    of.put("unit", target.metric().unitOfSum());
    of.put("date", target.date().toString());
    of.put("sign", target.atLeast() ? ">=" : "<=");
    of.put("level", target.level());
    of.put("probability", options.probability());
    of.put("lever", question.lever().factor().name());
    of.put("low", question.lever().factor().low());
    of.put("high", question.lever().factor().high());
    of.put("from", question.lever().from().toString());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("search", of);
    inputs.put(
        "scenarios",
        List.of(
            Manifest.inputs(
                build.version(), build.commit(), scenario, ResolvedScenario.text(scenario))));
    return inputs;
  }
}
