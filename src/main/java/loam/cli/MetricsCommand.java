package loam.cli;

import java.io.PrintWriter;
import loam.ecosystem.Metric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loam metrics}: every output with unit and exact definition. */
@Command(
    name = "metrics",
    description = "Lists every output of a run with its unit and exact definition.",
    mixinStandardHelpOptions = true)
final class MetricsCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (Metric metric : Metric.all()) {
      out.println("%s  [%s]".formatted(metric.id(), metric.unit()));
      out.println("    %s".formatted(metric.definition()));
    }
  }
}
