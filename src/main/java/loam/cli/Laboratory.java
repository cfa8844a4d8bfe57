package loam.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Threads;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.scenariofile.ReadScenario;
import loam.store.FolderTables;
import loam.store.Json;
import loam.store.ResultFolder;
import loam.store.TableFile;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes any study whole: folder, journal, progress, tables, charts, page, manifest and what is
 * printed.
 *
 * @param spec of the command, whose options have been read
 */
record Laboratory(CommandSpec spec, WorkOptions work) {
  /**
   * Makes a study.
   *
   * @return the exit code
   */
  int make(Study<?> study) throws InterruptedException {
    Subject subject = study.subject();
    Map<String, Object> inputs = inputs(subject);
    Path target =
        work.out().orElseGet(() -> DefaultFolder.of(spec.name() + " " + subject.name(), inputs));
    if (!subject.simulates()) {
      return fromFiles(study, inputs, target);
    }
    ResumableJob job =
        ResumableJob.of(
            spec,
            work,
            target,
            inputs,
            named(subject),
            subject.effort().simulations(),
            subject.isBeside() ? List.of("--vs=" + ResumableJob.copy(1)) : List.of());
    if (subject.effort().bound() != Bound.EXACT) {
      job.atMost();
    }
    return job.run(
        (folder, stop) ->
            new StudyFiles(spec, folder, inputs).fill(() -> fill(study, folder, inputs)));
  }

  private static Map<String, Object> inputs(Subject subject) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(subject.key(), subject.question());
    if (subject.simulates()) {
      inputs.put("scenarios", subject.scenarios().stream().map(RunFiles::inputs).toList());
    } else {
      inputs.put("loam", BuildInfo.load().toMap());
    }
    return inputs;
  }

  /** What takes no time needs no going on with. */
  private int fromFiles(Study<?> study, Map<String, Object> inputs, Path target)
      throws InterruptedException {
    ResultFolder folder = ResultFolder.begin(target, work.force());
    try {
      return new StudyFiles(spec, folder, inputs).fill(() -> fill(study, folder, inputs));
    } finally {
      folder.abandon();
    }
  }

  /** What is printed as JSON. */
  static String json(Subject subject, Findings found, Path results) {
    Map<String, Object> tables = new LinkedHashMap<>();
    found.tables().forEach(of -> tables.put(of.description().id(), TableFile.objects(of)));
    Map<String, Object> all = inputs(subject);
    all.putAll(found.facts());
    all.put("tables", tables);
    all.put("results", results.toString());
    return Json.pretty(all);
  }

  /** In the order in which they were named. */
  private static List<ReadScenario> named(Subject subject) {
    List<ReadScenario> read = new ArrayList<>(subject.read());
    if (subject.isBeside()) {
      Collections.reverse(read);
    }
    return read;
  }

  private <A> void fill(Study<A> study, ResultFolder folder, Map<String, Object> inputs)
      throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    RunLog log = new RunLog(work.engine(), work.threads());
    Ended ended = new Ended(study.subject().effort());
    A answer;
    try (Backend place = place(study)) {
      answer = study.make(new AtWork(place, log.counting(journal(study, folder)), ended));
    } finally {
      ended.finish();
    }
    log.simulated();
    Findings found = study.tell(answer, terminal.language());
    FolderTables tables = new FolderTables(folder::write);
    found.tables().forEach(tables::add);
    tables.describe(spec.name());
    draw(found, folder);
    new StudyFiles(spec, folder, inputs).write(study.subject(), found);
    folder.write("run.json", Json.pretty(log.toMap()));
    Path results = folder.complete();
    if (work.json()) {
      terminal.out().print(json(study.subject(), found, results));
    } else {
      found.closing().forEach(terminal.out()::println);
      if (study.subject().effort().bound() != Bound.LIMIT) {
        terminal.out().println(log.effort(ended.number, terminal.language()));
      }
      terminal.say("Results: %s", results);
    }
    terminal.out().flush();
  }

  private Backend place(Study<?> study) {
    return study.subject().simulates() ? work.place(spec.commandLine()) : new Threads(1);
  }

  private Checkpoint journal(Study<?> study, ResultFolder folder) {
    if (!study.subject().simulates()) {
      return Checkpoint.NONE;
    }
    Subject.Effort effort = study.subject().effort();
    return Journals.open(
        folder,
        effort.places(),
        effort.metrics(),
        Ecosystem.recordDates(effort.end()).size(),
        Terminal.of(spec));
  }

  private void draw(Findings found, ResultFolder folder) {
    Terminal terminal = Terminal.of(spec);
    try {
      for (var chart : found.charts().entrySet()) {
        ChartFiles.write(
            chart.getValue(),
            folder.file("charts/%s.svg".formatted(chart.getKey())),
            folder.file("charts/%s.png".formatted(chart.getKey())),
            terminal.language());
      }
    } catch (ChartsUnavailableException e) {
      terminal.warn("some charts are missing: %s", Phrase.of(e));
    }
  }

  /** Counts simulations and shows how many there are. */
  private final class Ended {
    private final boolean isOpen;
    private final Progress progress;
    private final Count count;
    private int number;

    Ended(Subject.Effort effort) {
      Terminal terminal = Terminal.of(spec);
      this.isOpen = effort.bound() == Bound.LIMIT;
      this.count = new Count(terminal, isOpen ? work.progress() : Progress.Style.QUIET);
      this.progress =
          new Progress(
              terminal.err(),
              terminal.language(),
              isOpen ? Progress.Style.QUIET : work.progress(),
              effort.simulations(),
              isOpen ? 0 : (Timescale.dayOf(effort.end()) + 1) / Timescale.DAYS_PER_YEAR);
    }

    synchronized void steps(int more) {
      number += more;
      progress.steps(more);
      for (int step = 0; step < more; step++) {
        count.step();
      }
    }

    void finish() {
      progress.finish();
      count.clear();
    }
  }

  private final class AtWork implements Bench {
    private final Backend place;
    private final Checkpoint kept;
    private final Ended ended;

    AtWork(Backend place, Checkpoint kept, Ended ended) {
      this.place = place;
      this.kept = kept;
      this.ended = ended;
    }

    @Override
    public Engine engine() {
      return work.engine();
    }

    @Override
    public Backend place() {
      return place;
    }

    @Override
    public Checkpoint kept() {
      return kept;
    }

    @Override
    public Language language() {
      return Terminal.of(spec).language();
    }

    @Override
    public void ended(int simulations) {
      ended.steps(simulations);
    }

    @Override
    public void say(List<String> lines) {
      if (!work.json()) {
        ended.finish();
        lines.forEach(Terminal.of(spec).out()::println);
        Terminal.of(spec).out().flush();
      }
    }
  }
}
