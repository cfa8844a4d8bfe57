package loam.cli.scenario;

import java.io.PrintWriter;
import loam.city.City;
import loam.city.ParameterNote;
import loam.cli.Terminal;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.policy.Lever;
import loam.report.Evidences;
import loam.report.LeverWords;
import loam.scenariofile.pack.Cities;
import loam.stats.DecimalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code loam levers}: what a policy can move. */
@Command(
    name = "levers",
    description =
        "Lists every policy lever: kind of value, unit, range, default, mechanism, evidence,"
            + " source.",
    mixinStandardHelpOptions = true)
public final class LeversCommand implements Runnable {
  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "City whose levers are listed: a name or a folder; beijing if none is given.")
  private String city = "beijing";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    PrintWriter out = terminal.out();
    Language language = terminal.language();
    City of = Cities.at(city);
    for (Lever lever : LeverCatalogue.of(of).all()) {
      out.println(LeverWords.titled(lever).in(language));
      terminal.say("    default: %s", LeverWords.published(lever, published(of, lever), language));
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
        .orElseGet(() -> DecimalText.of(lever.neutral().orElse(Double.NaN)));
  }
}
