package loam.cli;

import java.util.List;
import java.util.Map;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.page.QuestionReport;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.sensitivity.Outcome;
import loam.store.Journal;
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

  /** A study of scenarios, which all are arguments. */
  void write(
      List<Scenario> scenarios, List<ReadScenario> read, QuestionReport page, Journal.Used used) {
    write(scenarios, read, page, Map.of(), used);
  }

  /** A study of the last scenario beside the first. */
  void writeBeside(List<Scenario> scenarios, List<ReadScenario> read, QuestionReport page) {
    write(scenarios, read, page, Map.of("--vs", ScenarioCopies.path(0)), Journal.Used.ALL);
  }

  private void write(
      List<Scenario> scenarios,
      List<ReadScenario> read,
      QuestionReport page,
      Map<String, String> replaced,
      Journal.Used used) {
    Terminal terminal = Terminal.of(spec);
    ScenarioCopies copies = ScenarioCopies.write(folder, scenarios, read);
    Asked asked = Asked.typed(spec, copies.paths(), replaced);
    Map<String, Object> manifest = asked.manifest(terminal, inputs);
    folder.vouch(manifest);
    ScenarioNames.write(folder, read);
    List<String> names = read.stream().map(one -> one.title(terminal.language()).name()).toList();
    ReportFiles.write(
        folder,
        page.make(
            scenarios, names, asked.line(), inputs, Manifest.withTexts(manifest, copies.texts())));
    folder.publishJournal(used);
  }
}
