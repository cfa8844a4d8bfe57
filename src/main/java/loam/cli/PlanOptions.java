package loam.cli;

import java.time.LocalDate;
import java.util.Optional;
import loam.language.Phrase;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options that take the place of what a scenario file says under {@code run:}. */
final class PlanOptions {
  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "number of independent replications")
  private Optional<Integer> replications = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "seed of all draws, any whole number")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--end", paramLabel = "DATE", description = "last day, such as 2030-12-31")
  private Optional<LocalDate> end = Optional.empty();

  /** The scenario with these options in force. */
  Scenario applyTo(Scenario scenario, CommandLine command) {
    try {
      RunPlan plan = scenario.plan();
      return scenario.with(
          new RunPlan(
              end.orElse(plan.end()),
              replications.orElse(plan.replications()),
              seed.orElse(plan.seed())));
    } catch (IllegalArgumentException e) {
      throw new Refusal(command, Phrase.of(e));
    }
  }
}
