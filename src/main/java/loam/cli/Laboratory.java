package loam.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Threads;
import loam.laboratory.Bench;
import loam.laboratory.DefaultFolder;
import loam.laboratory.Findings;
import loam.laboratory.Missing;
import loam.laboratory.Posed;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.chart.Chart;
import loam.scenario.Scenario;
import loam.sensitivity.Outcome;
import loam.store.Journal;
import loam.store.ResultFolder;
import loam.store.TwinsJournal;
import loam.store.file.Json;
import loam.store.table.TableFile;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes any study whole: folder, journal, progress, missing replications, what is printed, and then
 * all files.
 *
 * @param spec of the command, whose options have been read
 * @param results folder in which results have folders of their own
 * @param promised options that an interrupted study is gone on with, besides those that were typed
 * @param replaced values of options in the place of those that were typed
 */
public record Laboratory(
    CommandSpec spec,
    WorkOptions work,
    Path results,
    List<String> promised,
    Map<String, String> replaced) {

  public Laboratory(CommandSpec spec, WorkOptions work) {
    this(spec, work, DefaultFolder.RESULTS, List.of(), Map.of());
  }

  public Laboratory below(Path folder) {
    return new Laboratory(spec, work, folder, promised, replaced);
  }

  public Laboratory promising(List<String> options) {
    return new Laboratory(spec, work, results, options, replaced);
  }

  public Laboratory replacing(Map<String, String> options) {
    return new Laboratory(spec, work, results, promised, options);
  }

  /** Where the results of a question go. */
  public Path target(Subject subject) {
    return work.out().orElseGet(() -> DefaultFolder.in(results, subject.name(), subject.inputs()));
  }

  /**
   * Makes a study.
   *
   * @return the exit code
   */
  public int make(Study<?> study) throws InterruptedException {
    Subject subject = study.subject();
    Path target = target(subject);
    if (subject.isBeside()) {
      return promising(List.of("--vs=" + Posed.copy(1)))
          .replacing(Map.of("--vs", List.copyOf(subject.copies().keySet()).get(0)))
          .simulate(study, subject, target);
    }
    return subject.simulates() ? simulate(study, subject, target) : fromFiles(study, target);
  }

  private int simulate(Study<?> study, Subject subject, Path target) throws InterruptedException {
    ResumableJob job = ResumableJob.of(spec, work, target, subject, promised);
    if (subject.effort().bound() != Bound.EXACT) {
      job.atMost();
    }
    return job.run((folder, stop) -> fill(study, folder));
  }

  /** What takes no time needs no going on with. */
  private int fromFiles(Study<?> study, Path target) throws InterruptedException {
    ResultFolder folder = ResultFolder.begin(target, work.force());
    try {
      return fill(study, folder);
    } finally {
      folder.abandon();
    }
  }

  /** What is printed as JSON. */
  public static String json(Map<String, Object> inputs, Findings found, Path results) {
    Map<String, Object> tables = new LinkedHashMap<>();
    found.tables().forEach(of -> tables.put(of.description().id(), TableFile.objects(of)));
    Map<String, Object> all = new LinkedHashMap<>(inputs);
    all.putAll(found.facts());
    all.put("tables", tables);
    all.put("results", results.toString());
    return Json.pretty(all);
  }

  /** A question that has no answer leaves nothing to go on with. */
  private int fill(Study<?> study, ResultFolder folder) throws InterruptedException {
    try {
      return new Making<>(study, folder).fill();
    } catch (RefusedException | Outcome.MissingValueException e) {
      folder.discard();
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  /** One study in its folder. */
  private final class Making<A> implements Bench {
    private final Study<A> study;
    private final Subject subject;
    private final ResultFolder folder;
    private final Terminal terminal = Terminal.of(spec);
    private final RunLog log = new RunLog(work.engine(), work.threads());
    private final Missing missing = new Missing();
    private final Ended ended;
    private Optional<Journal> journal = Optional.empty();
    private Optional<Backend> place = Optional.empty();

    Making(Study<A> study, ResultFolder folder) {
      this.study = study;
      this.subject = study.subject();
      this.folder = folder;
      this.ended = new Ended(subject.effort(), work.progress(), terminal);
    }

    int fill() throws InterruptedException {
      Findings found = study.tell(answer(), terminal.language());
      Optional<Consumer<Map<String, Chart>>> drawer =
          ((LoamCommand) spec.root().userObject()).drawer();
      if (drawer.isPresent()) {
        drawer.get().accept(found.charts());
        folder.discard();
        return ExitCode.DONE;
      }
      if (!work.json()) {
        print(found);
      }
      Map<String, Object> inputs = missing.recordedIn(found.inputsOr(subject.inputs()));
      if (!folder.isReexecution()) {
        ended.sayWriting();
      }
      write(found, inputs);
      ended.finish();
      Path made = Gaps.complete(missing, folder, terminal);
      if (work.json()) {
        terminal.out().print(json(inputs, found, made));
      } else {
        terminal.say("Results: %s", made);
        sayHowToRunMore(found.more());
      }
      terminal.out().flush();
      return missing.isEmpty() && found.isWhole() ? ExitCode.DONE : ExitCode.FAILURE;
    }

    private A answer() throws InterruptedException {
      try (Backend open = subject.simulates() ? work.place(spec.commandLine()) : new Threads(1)) {
        place = Optional.of(open);
        return study.make(this);
      } finally {
        ended.finish();
        log.simulated();
      }
    }

    private void print(Findings found) {
      found.lines().forEach(terminal.out()::println);
      if (found.countsRuns()) {
        terminal.out().println(log.effort(ended.number(), terminal.language()));
      }
      terminal.out().flush();
    }

    private void write(Findings found, Map<String, Object> inputs) throws InterruptedException {
      Collection<String> copies = found.copiesOr(subject.copies()).keySet();
      List<String> files =
          copies.isEmpty() ? ResumableJob.files(spec).toList() : List.copyOf(copies);
      new ResultFiles(
              folder,
              Asked.typed(spec, files, replaced),
              terminal.language().id(),
              work.threads(),
              terminal)
          .write(subject, found, inputs);
      folder.write("run.json", Json.pretty(missing.recordedIn(log.toMap(subject.cityFolders()))));
      if (missing.isEmpty() && !folder.isReexecution()) {
        for (Findings.Beside other : found.beside()) {
          keep(other); // one that could pass for whole is none
        }
      }
    }

    private void keep(Findings.Beside other) throws InterruptedException {
      if (Files.exists(other.place())) {
        return;
      }
      ResultFolder own = ResultFolder.begin(other.place(), false);
      Map<String, List<String>> flags = new LinkedHashMap<>();
      other.flags().forEach(flag -> flags.put(flag, List.of()));
      List<String> copies = List.copyOf(other.subject().copies().keySet());
      try {
        new ResultFiles(
                own,
                new Asked(other.kind(), copies, flags),
                Language.ENGLISH.id(),
                work.threads(),
                terminal)
            .write(other.subject(), other.findings().get(), other.subject().inputs());
        own.write("run.json", Json.pretty(log.toMap(other.subject().cityFolders())));
        own.complete();
      } finally {
        own.abandon();
      }
    }

    private void sayHowToRunMore(int more) {
      if (more > 0) {
        int there = subject.scenarios().get(0).plan().replications();
        terminal.say(
            "About %d replications more would settle the differences in the tables that have too few to"
                + " tell: %s",
            more, Asked.typedAgain(spec, Map.of("--replications", String.valueOf(there + more))));
      }
    }

    @Override
    public Engine engine() {
      return work.engine();
    }

    @Override
    public Backend place() {
      return place.orElseThrow();
    }

    @Override
    public Checkpoint kept() {
      return subject.simulates() ? log.counting(journal()) : Checkpoint.NONE;
    }

    @Override
    public Journal journal() {
      Journal open = journal.orElseGet(() -> Journals.open(folder, subject.effort(), terminal));
      journal = Optional.of(open);
      return open;
    }

    @Override
    public TwinsJournal twins() {
      return folder.twins();
    }

    @Override
    public Language language() {
      return terminal.language();
    }

    @Override
    public void expect(int simulations) {
      ended.expect(simulations);
    }

    @Override
    public void ended(int simulations) {
      ended.steps(simulations);
    }

    @Override
    public void failed(ReplicationFailedException failure, List<Scenario> scenarios) {
      List<String> names = scenarios.stream().map(Scenario::name).toList();
      failed(failure, Math.max(0, names.indexOf(failure.scenario())), scenarios.size() > 1);
    }

    @Override
    public void failed(ReplicationFailedException failure, int of) {
      failed(failure, of, true);
    }

    private void failed(ReplicationFailedException failure, int of, boolean isOfSeveral) {
      missing.add(failure, isOfSeveral);
      Gaps.warn(
          terminal,
          failure,
          isOfSeveral,
          ReplayCommand.of(spec, work, replayed()).line(failure, of));
    }

    /** Files as they will lie in the results, and options, of which some name such files. */
    private List<String> replayed() {
      List<String> words = new ArrayList<>();
      subject.copies().keySet().stream()
          .filter(name -> !replaced.containsValue(name))
          .forEach(name -> words.add(folder.target().resolve(name).toString()));
      replaced.forEach(
          (option, value) ->
              words.add(
                  "%s=%s"
                      .formatted(
                          option,
                          subject.copies().containsKey(value)
                              ? folder.target().resolve(value)
                              : value)));
      return words;
    }

    @Override
    public Missing missing() {
      return missing;
    }

    @Override
    public void say(List<String> lines) {
      if (!work.json()) {
        ended.finish();
        lines.forEach(terminal.out()::println);
        terminal.out().flush();
      }
    }

    @Override
    public void warn(Phrase phrase) {
      terminal.warn("%s", phrase);
    }
  }
}
