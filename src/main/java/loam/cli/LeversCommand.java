package loam.cli;

import java.io.PrintWriter;
import java.util.Locale;
import loam.city.City;
import loam.city.ParameterNote;
import loam.policy.Lever;
import loam.scenariofile.Cities;
import loam.stats.DecimalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loam levers}: what a policy can move. */
@Command(
    name = "levers",
    description = "Lists every policy lever: unit, range, default, mechanism, evidence, source.",
    mixinStandardHelpOptions = true)
final class LeversCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    City city = Cities.builtIn("beijing");
    for (Lever lever : Lever.values()) {
      out.println(
          "%s  [%s, %s to %s]"
              .formatted(
                  lever.id(),
                  lever.unit(),
                  DecimalText.of(lever.min()),
                  DecimalText.of(lever.max())));
      out.println("    default: %s".formatted(published(city, lever)));
      out.println("    %s".formatted(lever.mechanism()));
      out.println(
          "    evidence: %s; %s"
              .formatted(lever.evidence().name().toLowerCase(Locale.ROOT), lever.source()));
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
