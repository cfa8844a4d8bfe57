package loam.cli.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.comparison.Study;
import loam.laboratory.compare.ComparedScenarios;
import loam.laboratory.rank.RankStudy;
import loam.laboratory.rank.Ranking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam rank}: which scenario is best, with as few replications as will do. */
@Command(
    name = "rank",
    description = {
      "Finds the best of several scenarios under common random numbers: those that are behind by more than",
      "chance leave, until the best is known to the stated confidence. Simulates all anew."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RankCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "two or more scenario files, or FILE#name")
  private List<Path> files = new ArrayList<>();

  @Mixin private BesideOptions set = new BesideOptions();

  @Mixin private RankOptions options = new RankOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ComparedScenarios compared =
        Refusal.unlessRefused(
                spec.commandLine(),
                () ->
                    ComparedScenarios.read(
                        files,
                        set.settings(),
                        scenario -> options.applyTo(scenario, spec.commandLine()),
                        Terminal.of(spec)::warn))
            .byName(); // the answer does not depend on the order of the arguments
    Ranking.Question question =
        options.question(
            compared.reference(), since(compared), compared.scenarios().size(), spec.commandLine());
    compared.scenarios().forEach(Terminal.of(spec)::warnOfWhatIsNotSimulated);
    return new Laboratory(spec, work).make(new RankStudy(compared, question));
  }

  /** The day from which any two of them may differ. */
  private static LocalDate since(ComparedScenarios compared) {
    LocalDate end = compared.reference().plan().end();
    return compared.scenarios().stream()
        .skip(1)
        .map(scenario -> Study.firstDifference(scenario, compared.reference()))
        .min(LocalDate::compareTo)
        .filter(date -> !date.isAfter(end))
        .orElse(end);
  }
}
