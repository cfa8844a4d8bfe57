package loam.scenariofile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.study.Field;
import loam.study.FieldType;
import loam.study.Given;

/** What a scenario file says under {@code run:}, and commands in its place. */
public final class RunFields {
  public static final Field<LocalDate> END =
      Field.of("end", "DATE", FieldType.RECORD, "last day, such as 2030-12-31, or 2030");

  public static final Field<Integer> REPLICATIONS =
      Field.of(
          "replications",
          "N",
          FieldType.WHOLE, // the plan itself knows how many there may be
          "number of independent replications");

  public static final Field<Long> SEED =
      Field.of("seed", "N", FieldType.LONG, "seed of all draws, any whole number");

  public static final Field<ParameterChoice> PARAMETERS =
      Field.of(
              "parameters",
              "CHOICE",
              FieldType.any(ParameterChoice.class),
              "posterior: the vectors that published figures do not rule out, two replications"
                  + " each; baseline: one value for each")
          .usually("posterior, if the city has one");

  /** All of them, as commands ask for them. */
  public static final List<Field<?>> ALL = List.of(REPLICATIONS, SEED, END, PARAMETERS);

  private RunFields() {}

  /** The scenario with what was said in force. */
  public static Scenario planned(Given given, Scenario scenario) {
    ParameterChoice choice = choice(given.said(PARAMETERS), scenario);
    RunPlan plan = scenario.plan();
    try {
      return choice.in(
          scenario.with(
              new RunPlan(
                  given.said(END).orElse(plan.end()),
                  given.said(REPLICATIONS).orElse(plan.replications()),
                  given.said(SEED).orElse(plan.seed()))));
    } catch (IllegalArgumentException e) {
      throw new RefusedException("%s", Phrase.of(e));
    }
  }

  /** The parameters that are asked for, or those that the scenario was read with. */
  public static ParameterChoice choice(Optional<ParameterChoice> asked, Scenario scenario) {
    if (asked.isPresent() && !asked.get().isThere(scenario)) {
      throw new RefusedException(
          "--parameters posterior: city %s has no posterior.csv; loam calibrate makes one",
          scenario.city().id());
    }
    return asked.orElse(ParameterChoice.of(scenario));
  }

  /** For studies that need to know beforehand how many replications there will be. */
  public static void refuseOpenNumber(Given given, List<ReadScenario> scenarios) {
    for (ReadScenario read : scenarios) {
      if (given.said(REPLICATIONS).isEmpty() && !read.precision().isEmpty()) {
        throw new RefusedException(
            "%s asks for a precision, which only loam run can reach; give --replications N",
            read.path());
      }
    }
  }
}
