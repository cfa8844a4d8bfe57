package loam.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.page.QuestionReport;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.sensitivity.Outcome;
import loam.store.Journal;
import loam.store.Json;
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
    ScenarioCopies copies = ScenarioCopies.write(folder, scenarios, read);
    write(scenarios, read, page, copies, new Typing(copies.paths(), Map.of()), used);
  }

  /** A study of the last scenario beside the first. */
  void writeBeside(List<Scenario> scenarios, List<ReadScenario> read, QuestionReport page) {
    ScenarioCopies copies = ScenarioCopies.write(folder, scenarios, read);
    Typing typing = new Typing(List.of(copies.last()), Map.of("--vs", copies.first()));
    write(scenarios, read, page, copies, typing, Journal.Used.ALL);
  }

  /** Files and values that take the place of those that were typed. */
  private record Typing(List<String> files, Map<String, String> replaced) {}

  private void write(
      List<Scenario> scenarios,
      List<ReadScenario> read,
      QuestionReport page,
      ScenarioCopies copies,
      Typing typing,
      Journal.Used used) {
    Map<String, Object> manifest = new LinkedHashMap<>(inputs);
    manifest.put(Manifest.COMMAND, AsTyped.words(spec, typing.files(), typing.replaced()));
    folder.write("manifest.json", Json.pretty(manifest));
    String line = AsTyped.line(spec, typing.files(), typing.replaced());
    ScenarioNames.write(folder, read);
    List<String> names =
        read.stream().map(one -> one.title(Terminal.of(spec).language()).name()).toList();
    ReportFiles.write(folder, page.make(scenarios, names, line, inputs, copies.manifest(manifest)));
    folder.publishJournal(used);
  }
}
