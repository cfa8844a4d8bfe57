package loam.cli;

import java.util.List;
import java.util.Map;
import loam.laboratory.Findings;
import loam.laboratory.Subject;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.sensitivity.Outcome;
import loam.store.Manifest;
import loam.store.ResultFolder;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What each study leaves beside its tables, so that whoever has them can make them again: whole
 * scenarios, the command, the model runs, and the page that holds all but these.
 *
 * @param spec of the command, whose options have been read
 * @param inputs of the manifest
 */
record StudyFiles(CommandSpec spec, ResultFolder folder, Map<String, Object> inputs) {
  /** A study, up to its answer. */
  @FunctionalInterface
  interface Study {
    void make() throws InterruptedException;
  }

  /**
   * Makes a study; a question that has no answer leaves nothing to go on with.
   *
   * @return the exit code
   */
  int fill(Study study) throws InterruptedException {
    try {
      study.make();
      return ExitCode.DONE;
    } catch (RefusedException | Outcome.MissingValueException e) {
      folder.discard();
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  /** All but the tables and charts. */
  void write(Subject subject, Findings found) {
    Terminal terminal = Terminal.of(spec);
    ScenarioCopies copies =
        subject.simulates()
            ? ScenarioCopies.write(folder, subject.scenarios(), subject.read())
            : new ScenarioCopies(subject.files()).writtenInto(folder);
    Asked asked =
        Asked.typed(
            spec,
            copies.paths(),
            subject.isBeside() ? Map.of("--vs", ScenarioCopies.path(0)) : Map.of());
    Map<String, Object> manifest = asked.manifest(terminal, inputs);
    folder.vouch(manifest);
    if (subject.simulates()) {
      ScenarioNames.write(folder, subject.read());
    }
    List<String> names =
        subject.read().stream().map(one -> one.title(terminal.language()).name()).toList();
    ReportFiles.write(
        folder,
        found
            .page()
            .make(
                subject.scenarios(),
                names,
                asked.line(),
                inputs,
                Manifest.withTexts(manifest, copies.texts())));
    if (subject.simulates()) {
      folder.publishJournal(found.used());
    }
  }
}
