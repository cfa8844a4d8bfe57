package loam.cli.scenario;

import java.io.PrintWriter;
import loam.cli.Terminal;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Language;
import loam.scenariofile.pack.Cities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code loam metrics}: every output with unit and exact definition. */
@Command(
    name = "metrics",
    description = "Lists every output of a run with its unit and exact definition.",
    mixinStandardHelpOptions = true)
public final class MetricsCommand implements Runnable {
  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "City whose metrics are listed: a name or a folder; beijing if none is given.")
  private String city = "beijing";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    PrintWriter out = terminal.out();
    Language language = terminal.language();
    for (Metric metric : MetricCatalogue.of(Cities.at(city)).all()) {
      out.println(head(metric, language));
      out.println("    " + metric.definition(language));
    }
  }

  /** The id is what options take; who reads no English needs the name as well. */
  private static String head(Metric metric, Language language) {
    String unit = language.name(metric.unit());
    return language == Language.ENGLISH
        ? "%s  [%s]".formatted(metric.id(), unit)
        : "%s  %s  [%s]".formatted(metric.id(), metric.label(language), unit);
  }
}
