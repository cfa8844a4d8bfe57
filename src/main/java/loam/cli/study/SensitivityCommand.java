package loam.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.laboratory.sensitivity.CheckedFactors;
import loam.laboratory.sensitivity.SensitivityJob;
import loam.laboratory.sensitivity.StudiedScenarios;
import loam.language.Phrase;
import loam.scenario.RunPlan;
import loam.sensitivity.Outcome;
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
public final class SensitivityCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "scenario file, or FILE#name")
  private Path file = Path.of("");

  @Option(
      names = "--vs",
      paramLabel = "BASE",
      description = "study the difference of FILE to this scenario, under common random numbers")
  private Optional<Path> reference = Optional.empty();

  @Mixin private SensitivityOptions options = new SensitivityOptions();

  @Mixin private FactorOptions factorOptions = new FactorOptions();

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
                    reference,
                    scenario ->
                        PlanOptions.choice(options.parameters(), scenario, spec.commandLine())));
    Outcome outcome = options.outcome(studied, spec.commandLine());
    RunPlan plan = new RunPlan(outcome.date(), 1, options.seed(studied.scenario().plan().seed()));
    Terminal.of(spec).warnOfWhatIsNotSimulated(studied.scenario().with(plan));
    CheckedFactors checked =
        CheckedFactors.of(
            factorOptions.factors(studied, spec.commandLine()),
            factors -> studied.world(factors, plan));
    refuseThoseAskedFor(checked);
    SensitivityJob job =
        new SensitivityJob(
            studied,
            outcome,
            checked.usable(),
            plan,
            options.plan(checked.usable().size(), plan.seed()));
    if (!work.json()) {
      checked.left().forEach(left -> Terminal.of(spec).warn("%s", left.phrase()));
    }
    return new Laboratory(spec, work).make(job);
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
}
