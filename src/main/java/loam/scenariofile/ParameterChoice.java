package loam.scenariofile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.language.Phrase;
import loam.scenario.Scenario;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Yaml;

/** With which parameters a scenario is simulated. */
public enum ParameterChoice {
  /** The one value that the city's files give each parameter. */
  BASELINE,
  /** The vectors of the city's posterior, two replications each; where none, the point set. */
  POSTERIOR;

  /** What holds where nobody says so. */
  public static final ParameterChoice DEFAULT = POSTERIOR;

  static final String KEY = "parameters";

  /** The name that files and options use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The choice that a scenario was read with. */
  public static ParameterChoice of(Scenario scenario) {
    return scenario.city().posterior().isPresent() ? POSTERIOR : BASELINE;
  }

  /** Whether the scenario's city has them. */
  public boolean isThere(Scenario scenario) {
    return this == BASELINE || scenario.city().others().posterior().isPresent();
  }

  /** The scenario with these parameters. */
  public Scenario in(Scenario scenario) {
    if (this == of(scenario)) {
      return scenario;
    }
    return switch (this) {
      case BASELINE -> scenario.in(scenario.city().withoutPosterior());
      case POSTERIOR ->
          scenario
              .city()
              .others()
              .posterior()
              .map(posterior -> scenario.in(scenario.city().with(posterior)))
              .orElse(scenario);
    };
  }

  static Optional<ParameterChoice> read(Yaml at, Problems problems) {
    String text = Plain.text(at);
    Optional<ParameterChoice> choice =
        Arrays.stream(values()).filter(one -> one.id().equals(text)).findFirst();
    if (choice.isEmpty()) {
      List<String> names = Arrays.stream(values()).map(ParameterChoice::id).toList();
      problems.add(at, "%s is %s, but must be %s", KEY, at.kind(), Phrase.either(names));
    }
    return choice;
  }
}
