package loam.cli.scenario;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import loam.cli.Terminal;
import loam.language.FailedAccessException;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam new}: a scenario to begin with. */
@Command(
    name = "new",
    description = {
      "Writes NAME.yaml beside another scenario, as a difference on it, with comments on what to",
      "say. A file that is there already stays as it is."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class NewCommand implements Runnable {
  private static final String SCHEMA = "scenario.schema.json";

  @Parameters(paramLabel = "NAME", description = "name of the scenario, such as more-grants")
  private String name = "";

  @Option(
      names = "--from",
      paramLabel = "FILE",
      defaultValue = "scenarios/baseline.yaml",
      description = "scenario that it is a difference on; default: ${DEFAULT-VALUE}")
  private Path from = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,79}")) {
      throw Terminal.of(spec)
          .refusal(
              "\"%s\" is no name for a scenario; write up to 80 letters, digits, - and _", name);
    }
    Scenario parent = ScenarioReader.read(from);
    Path folder = Optional.ofNullable(from.getParent()).orElse(Path.of(""));
    Path file = folder.resolve(name + ".yaml");
    boolean hasSchema = Files.exists(folder.resolve(SCHEMA));
    try {
      Files.writeString(file, text(parent, hasSchema), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw Terminal.of(spec)
          .refusal("%s is there already, and stays as it is; choose another name", file);
    } catch (IOException e) {
      throw new FailedAccessException(e, "while writing %s", file);
    }
    Terminal.of(spec).say("%s is yours to edit", file);
    Terminal.of(spec).say("then: loam validate %s", file);
  }

  private String text(Scenario parent, boolean hasSchema) {
    String schema = hasSchema ? "# yaml-language-server: $schema=" + SCHEMA + "\n" : "";
    return schema
        + Terminal.of(spec)
            .language()
            .say(
                """
        # A difference on %1$s: what is not said here is as it is there.
        extends: %1$s
        name: %2$s
        # description: the question, the direction that you expect, and why

        # Policy: dated changes of levers (loam levers lists them). A list takes the place of the parent's list
        # of that lever. Remove the # of the lines that you need.
        # policy:
        #   funds.scale:
        #     - {from: 2027-01-01, value: 2}                     # a step
        #   reforms.perYear:
        #     - {from: 2027-01-01, factor: 1.5}                  # a factor on what was planned
        #   sme.package:
        #     - {from: 2027-01-01, until: 2028-12-31, value: 0}  # a ramp
        # Changes on or before %3$s need:
        # backcast: true

        # Assumptions about the world, by parameter; numbers may carry their unit.
        # assumptions:
        #   tiers.passRate: 65 %%

        # run:
        #   end: %4$s
        #   replications: %5$d
        """,
                String.valueOf(from.getFileName()),
                name,
                parent.city().calibrationDate(),
                parent.plan().end(),
                parent.plan().replications());
  }
}
