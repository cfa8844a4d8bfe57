package loam.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.city.Timescale;
import loam.experiment.Checkpoint;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.SensitivityCharts;
import loam.report.SensitivityText;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.page.QuestionReport;
import loam.report.page.SensitivityReport;
import loam.scenario.RunPlan;
import loam.scenariofile.InvalidInputException;
import loam.sensitivity.Outcome;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam sensitivity}: which assumptions an answer rests on. */
@Command(
    name = "sensitivity",
    description = {
      "Says which assumptions and levers an answer rests on: Morris's screening of all, Sobol's indices",
      "of the leading ones, and a tornado of what each does alone at the ends of its range.",
      "With --vs the answer is the effect of a policy, and it is said which assumption turns it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SensitivityCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "scenario file, or FILE#name")
  private Path file = Path.of("");

  @Option(
      names = "--vs",
      paramLabel = "BASE",
      description = "study the difference of FILE to this scenario, under common random numbers")
  private Optional<Path> reference = Optional.empty();

  @Mixin private SensitivityOptions options = new SensitivityOptions();

  @Mixin private FactorOptions factorOptions = new FactorOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    StudiedScenarios studied =
        StudiedScenarios.read(file, reference, options.parameters(), spec.commandLine());
    Outcome outcome = options.outcome(studied, spec.commandLine());
    RunPlan plan = new RunPlan(outcome.date(), 1, options.seed(studied.scenario().plan().seed()));
    Terminal.of(spec).warnOfWhatIsNotSimulated(studied.scenario().with(plan));
    CheckedFactors checked =
        CheckedFactors.of(
            factorOptions.factors(studied, spec.commandLine()),
            factors -> new VariedScenarios(studied.files(), factors, studied.parameters(), plan));
    refuseThoseAskedFor(checked);
    SensitivityJob job =
        new SensitivityJob(
            studied,
            outcome,
            checked.usable(),
            plan,
            options.plan(checked.usable().size(), plan.seed()));
    Map<String, Object> inputs = job.inputs(BuildInfo.load());
    Path target =
        work.out()
            .orElseGet(() -> DefaultFolder.of("sensitivity " + studied.scenario().name(), inputs));
    ResumableJob resumable =
        ResumableJob.of(
            spec,
            work,
            target,
            inputs,
            studied.reads(),
            job.simulations(),
            studied.isEffect() ? List.of("--vs=" + ResumableJob.copy(1)) : List.of());
    return resumable.run(
        (folder, stop) -> {
          SteadyScenarios steady = studied.steady(resumable.copies());
          return work.there(
              spec.commandLine(),
              () ->
                  new StudyFiles(spec, folder, inputs)
                      .fill(() -> runUnlessRefused(job, steady, checked, folder, inputs)));
        });
  }

  private void refuseThoseAskedFor(CheckedFactors checked) {
    List<Phrase> problems = new ArrayList<>();
    checked.left().stream()
        .filter(left -> factorOptions.isAskedFor(left.factor()))
        .forEach(left -> problems.add(left.phrase()));
    if (problems.isEmpty() && checked.usable().isEmpty()) {
      problems.add(Phrase.of("nothing is left to vary"));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(spec.commandLine(), Phrase.lines(problems));
    }
  }

  private void runUnlessRefused(
      SensitivityJob job,
      SteadyScenarios steady,
      CheckedFactors checked,
      ResultFolder folder,
      Map<String, Object> inputs)
      throws InterruptedException {
    try {
      run(job, steady, checked, folder, inputs);
    } catch (InvalidInputException e) {
      throw new RefusedException(
          "some values together make no scenario; leave a factor out with --without:%n%s",
          Phrase.of(e));
    }
  }

  private void run(
      SensitivityJob job,
      SteadyScenarios steady,
      CheckedFactors checked,
      ResultFolder folder,
      Map<String, Object> inputs)
      throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    SensitivityText text = new SensitivityText(job.about(terminal.language()), terminal.language());
    say(List.of(text.opening()));
    if (!work.json()) {
      checked.left().forEach(left -> terminal.warn("%s", left.phrase()));
    }
    Progress progress =
        new Progress(
            terminal.err(),
            terminal.language(),
            work.progress(),
            job.simulations(),
            (Timescale.dayOf(job.outcome().date()) + 1) / Timescale.DAYS_PER_YEAR);
    RunLog log = new RunLog(work.engine(), work.threads());
    Checkpoint kept = log.counting(job.journal(folder, terminal));
    SensitivityJob.Found found;
    try {
      found = job.run(steady, kept, work, progress::steps, told(job.plan(), text, progress));
    } finally {
      progress.finish();
    }
    log.simulated();
    write(job, found, folder, inputs, log);
    Path results = folder.complete();
    if (work.json()) {
      terminal.out().print(SensitivityJson.text(job, found, results));
    } else {
      say(List.of("", effort(job, found, log)));
      terminal.say("Results: %s", results);
    }
    terminal.out().flush();
  }

  /** Each stage is printed when it is over. */
  private SensitivityJob.Stages told(
      SensitivityStudy.Plan plan, SensitivityText text, Progress progress) {
    return new SensitivityJob.Stages() {
      @Override
      public void screened(List<Screened> screened) {
        tell(text.screening(screened, plan.trajectories(), plan.replications()));
      }

      @Override
      public void shared(Shares shares) {
        tell(text.shares(shares));
      }

      @Override
      public void ended(Tornado tornado) {
        tell(text.ends(tornado, plan.atEnds()));
      }

      private void tell(List<String> lines) {
        progress.finish();
        say(List.of(""));
        say(lines);
      }
    };
  }

  private String effort(SensitivityJob job, SensitivityJob.Found found, RunLog log) {
    if (log.recalled() > 0) {
      return log.effort(job.simulations(), Terminal.of(spec).language());
    }
    return Terminal.of(spec)
        .language()
        .say(
            "%d model runs to %s in %s s on %d threads, %s s each.",
            job.simulations(),
            job.outcome().date(),
            Math.round(found.seconds()),
            work.threads(),
            SensitivityCharts.value(found.seconds() * work.threads() / job.simulations()));
  }

  private void say(List<String> lines) {
    if (!work.json()) {
      PrintWriter out = spec.commandLine().getOut();
      lines.forEach(out::println);
      out.flush();
    }
  }

  private void write(
      SensitivityJob job,
      SensitivityJob.Found found,
      ResultFolder folder,
      Map<String, Object> inputs,
      RunLog log) {
    FolderTables tables = new FolderTables(folder::write);
    job.tables(found).forEach(tables::add);
    tables.describe("sensitivity");
    found.tornado().ifPresent(tornado -> draw(job, tornado, folder));
    report(job, found, folder, inputs);
    folder.write("run.json", Json.pretty(log.toMap()));
  }

  private void report(
      SensitivityJob job,
      SensitivityJob.Found found,
      ResultFolder folder,
      Map<String, Object> inputs) {
    Language language = Terminal.of(spec).language();
    QuestionReport page =
        new SensitivityReport(
                job.about(language),
                job.plan(),
                found.screened(),
                found.shares(),
                found.tornado(),
                language)
            .page();
    StudyFiles files = new StudyFiles(spec, folder, inputs);
    if (job.studied().isEffect()) {
      files.writeBeside(job.scenarios(), job.studied().inOrder(), page);
    } else {
      files.write(job.scenarios(), job.studied().inOrder(), page, Journal.Used.ALL);
    }
  }

  private void draw(SensitivityJob job, Tornado tornado, ResultFolder folder) {
    Terminal terminal = Terminal.of(spec);
    try {
      ChartFiles.write(
          new SensitivityCharts(terminal.language())
              .tornado(job.about(terminal.language()), tornado),
          folder.file("charts/tornado.svg"),
          folder.file("charts/tornado.png"),
          terminal.language());
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }
}
