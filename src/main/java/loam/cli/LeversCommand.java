package loam.cli;

import java.io.PrintWriter;
import loam.city.City;
import loam.city.ParameterNote;
import loam.language.Language;
import loam.policy.Lever;
import loam.report.Evidences;
import loam.report.LeverWords;
import loam.scenariofile.Cities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loam levers}: what a policy can move. */
@Command(
    name = "levers",
    description =
        "Lists every policy lever: kind of value, unit, range, default, mechanism, evidence, source.",
    mixinStandardHelpOptions = true)
final class LeversCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    PrintWriter out = terminal.out();
    Language language = terminal.language();
    City city = Cities.builtIn("beijing");
    for (Lever lever : Lever.values()) {
      out.println(LeverWords.titled(lever).in(language));
      terminal.say(
          "    default: %s", LeverWords.published(lever, published(city, lever), language));
      out.println("    " + language.name(lever.mechanism()));
      terminal.say("    evidence: %s", Evidences.text(lever, language));
    }
  }

  /** The path of the lever before any scenario changes it. */
  private static String published(City city, Lever lever) {
    return city.notes().stream()
        .filter(note -> note.name().equals(lever.id()))
        .map(ParameterNote::value)
        .findFirst()
        .orElse("none");
  }
}
