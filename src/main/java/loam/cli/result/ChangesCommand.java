package loam.cli.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.WorkOptions;
import loam.laboratory.Study;
import loam.laboratory.changes.Changes;
import loam.language.Phrase;
import loam.language.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam changes}: what changed between results. */
@Command(
    name = "changes",
    description = {
      "Says which headline numbers differ between the results of runs by more than chance, such as before",
      "and after a change of assumptions or of Loam itself; of other results of one kind, which numbers of",
      "their tables do; step by step where there are several."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ChangesCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RESULT",
      arity = "2..*",
      description = "folders of results of one kind, the oldest first")
  private List<Path> results = new ArrayList<>();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    Study<?> changes;
    try {
      changes = Changes.of(results);
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
    return new Laboratory(spec, work).make(changes);
  }
}
