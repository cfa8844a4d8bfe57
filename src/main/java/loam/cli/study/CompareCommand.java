package loam.cli.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import loam.cli.ExitCode;
import loam.cli.FieldOptions;
import loam.cli.Laboratory;
import loam.cli.Terminal;
import loam.cli.result.StoredJson;
import loam.laboratory.Posed;
import loam.laboratory.compare.CompareKind;
import loam.laboratory.compare.CompareStudy;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.RefusedException;
import loam.report.ComparisonText;
import loam.store.Manifest;
import loam.store.file.Json;
import loam.store.file.StrangersFile;
import loam.study.ComparisonTables;
import picocli.CommandLine;

/** {@code loam compare}: what is there already is said again and not made again. */
public final class CompareCommand extends StudyCommand {
  private CompareCommand(CompareKind kind, Language language) {
    super(kind, language);
  }

  /** The command, with help in a language. */
  static CommandLine of(CompareKind kind, Language language) {
    return new CommandLine(new CompareCommand(kind, language).spec());
  }

  @Override
  protected int make(FieldOptions given, Posed posed) throws InterruptedException {
    CompareStudy study = (CompareStudy) posed.study();
    Laboratory laboratory =
        new Laboratory(spec(), work())
            .below(given.value(CompareKind.RESULTS))
            .promising(posed.promised());
    Map<String, Object> inputs = study.subject().inputs();
    Path target = laboratory.target(study.subject());
    if (work().force() || work().isResumed() || !isThere(target, inputs)) {
      return laboratory.make(study);
    }
    if (work().json()) {
      Terminal.of(spec()).out().print(StoredJson.text(inputs, target, ComparisonTables.ALL));
      Terminal.of(spec()).out().flush();
    } else {
      printWhatIsThere(target, study);
    }
    return ExitCode.DONE;
  }

  private static boolean isThere(Path target, Map<String, Object> inputs) {
    try {
      return Files.isRegularFile(target.resolve(CompareStudy.file(Language.CHINESE)))
          && isOf(inputs, Json.parse(StrangersFile.text(target.resolve(Manifest.FILE))));
    } catch (UncheckedIOException | RefusedException e) {
      return false;
    }
  }

  private void printWhatIsThere(Path target, CompareStudy study) {
    Terminal terminal = Terminal.of(spec());
    Path text = target.resolve(CompareStudy.file(terminal.language()));
    try {
      String all = Files.readString(text);
      String heading =
          ComparisonText.heading(
              study.compared().reference(),
              study.compared().names(terminal.language()).get(0),
              study.compared().reference().plan().replications(),
              terminal.language());
      terminal
          .out()
          .print(study.isAnswerAlone() ? all.substring(0, Math.max(0, all.indexOf(heading))) : all);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", text);
    }
    terminal.say("Results: %s (they were there already)", target);
    terminal.out().flush();
  }

  /** Whether a manifest is that of a comparison with given inputs. */
  private static boolean isOf(Map<String, Object> inputs, Map<String, Object> manifest) {
    Map<String, Object> there = new LinkedHashMap<>(manifest);
    there.keySet().retainAll(inputs.keySet());
    return !manifest.containsKey("missing") && Json.pretty(there).equals(Json.pretty(inputs));
  }
}
