package loam.cli.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.language.Phrase;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.ReadScenario;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that take the place of what a scenario file says under {@code run:}. */
public final class PlanOptions {
  /** What a resolved scenario has in it. */
  public static final Set<String> NAMES =
      Set.of("--replications", "--seed", "--end", "--parameters");

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "number of independent replications")
  private Optional<Integer> replications = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "seed of all draws, any whole number")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "last day, such as 2030-12-31, or 2030")
  private Optional<LocalDate> end = Optional.empty();

  @Option(
      names = "--parameters",
      paramLabel = "CHOICE",
      description = {
        "posterior: the vectors that published figures do not rule out, two replications",
        "each; baseline: one value for each; default: posterior, if the city has one"
      })
  private Optional<ParameterChoice> parameters = Optional.empty();

  /** Whether a number is given, which takes the place of a precision too. */
  public boolean fixesReplications() {
    return replications.isPresent();
  }

  /** For commands that need to know beforehand how many replications there will be. */
  public void refuseOpenNumber(List<ReadScenario> scenarios, CommandSpec command) {
    for (ReadScenario read : scenarios) {
      if (!fixesReplications() && !read.precision().isEmpty()) {
        throw Terminal.of(command)
            .refusal(
                "%s asks for a precision, which only loam run can reach; give --replications N",
                read.path());
      }
    }
  }

  /** The parameters that are asked for, or those that the scenario was read with. */
  public static ParameterChoice choice(
      Optional<ParameterChoice> asked, Scenario scenario, CommandLine command) {
    if (asked.isPresent() && !asked.get().isThere(scenario)) {
      throw new Refusal(
          command,
          "--parameters posterior: city %s has no posterior.csv; loam calibrate makes one",
          scenario.city().id());
    }
    return asked.orElse(ParameterChoice.of(scenario));
  }

  /** The scenario with these options in force. */
  public Scenario applyTo(Scenario scenario, CommandLine command) {
    ParameterChoice choice = choice(parameters, scenario, command);
    try {
      RunPlan plan = scenario.plan();
      return choice.in(
          scenario.with(
              new RunPlan(
                  end.orElse(plan.end()),
                  replications.orElse(plan.replications()),
                  seed.orElse(plan.seed()))));
    } catch (IllegalArgumentException e) {
      throw new Refusal(command, Phrase.of(e));
    }
  }
}
