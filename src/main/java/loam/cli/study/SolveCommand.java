package loam.cli.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.laboratory.sensitivity.CheckedFactors;
import loam.laboratory.sensitivity.SolveStudy;
import loam.laboratory.sensitivity.StudiedScenarios;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam solve}: what a target takes. */
@Command(
    name = "solve",
    description = {
      "Says what a target takes: from which value of a lever on it is reached with a probability,"
          + " with",
      "an interval; or that it is reached already, or by no value in the lever's range."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SolveCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "scenarios/baseline.yaml",
      description = "scenario file, or FILE#name; default: ${DEFAULT-VALUE}")
  private Path file = Path.of("");

  @Mixin private SolveOptions options = new SolveOptions();

  @Mixin private SetOptions set = new SetOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    StudiedScenarios studied =
        Refusal.unlessRefused(
            spec.commandLine(),
            () ->
                StudiedScenarios.read(
                    file,
                    set.settings(),
                    Optional.empty(),
                    scenario ->
                        PlanOptions.choice(options.parameters(), scenario, spec.commandLine())));
    SolveStudy.Question question = options.question(studied, spec.commandLine());
    RunPlan own = studied.scenario().plan();
    RunPlan runs =
        new RunPlan(
            options.end(question.target()),
            options.replications(own.replications()),
            options.seed(own.seed()));
    Scenario run = Refusal.unlessRefused(spec.commandLine(), () -> studied.scenario().with(runs));
    checkEnds(studied, question, runs);
    Terminal.of(spec).warnOfWhatIsNotSimulated(run);
    return new Laboratory(spec, work)
        .make(new SolveStudy(studied, question, options.probability(), runs));
  }

  private void checkEnds(StudiedScenarios studied, SolveStudy.Question question, RunPlan runs) {
    CheckedFactors.of(List.of(question.lever()), factors -> studied.world(factors, runs))
        .left()
        .forEach(
            left -> {
              throw new Refusal(spec.commandLine(), left.phrase());
            });
  }
}
